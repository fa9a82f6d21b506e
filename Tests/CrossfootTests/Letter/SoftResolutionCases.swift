/// Answers to comments that ask for more than one thing, or for a removal, in the form of `ResolutionCases`.
enum SoftResolutionCases {
  static let drafts =
    """
    # Please remove the second clinic from the table, or explain why it is shown.
    amended | The Company has removed the second clinic. It has retained the first, which opens in May.
    amended | All of it has been taken out.
    amended | We took out the clinic.
    none | The clinic was opened in 2011.
    # Tell us why the second clinic was removed from your plans.
    supplemental | The board removed the clinic from its plans in 2011, when the county \
    withdrew the permit that is needed to build it.
    # Please revise the cover page to state the date of the offering.
    amended | The requested change will be made.
    amended | The requested revisions will be made.
    # Identify the persons who control the fund.
    amended | The footnote on page 42 now names Jonas Marsh and Ada Thornbury.
    amended | See footnote 2 on page 65 of the Registration Statement.
    # Please tell us who the holder is.
    amended | We have added a column for the holder, whose name is given there.
    # Please confirm that the fund will look through to what it holds.
    disagrees | The Fund respectfully declines to make this change. Nothing in the form asks for it.
    supplemental | The Fund confirms that it will look through to what each of the three affiliated \
    funds holds, whatever their reports may say.
    # Please confirm that you will not circulate copies until you include all other information.
    supplemental | The Company confirms that it will not circulate a prospectus until all of the \
    information that the Staff describes is in it.
    # Please confirm that you will revise the summary.
    none | We confirm that the summary was written by the underwriters, who know what is usual in it.
    # Please explain to us how you valued the shares once you have a range.
    supplemental | The Company acknowledges the comment. It will provide the analysis by separate \
    letter when a range is available.
    # Please reconcile the uses of proceeds and disclose the rate of the debt.
    amended | The earlier table counted the fees twice. It is replaced by this one, in which the uses \
    stand in their order.
    # Show the dilution per share to new investors.
    amended | Shown. Net tangible book value was $1,123,200 in September.
    amended | Fixed.
    none | Fixed assets are not tangible in this sense.
    # Quantify the risk in the second factor on page 17.
    amended | The factor now includes the amount of such loans, $4.1 million.
    # Please file the agreements, or explain why they need not be filed.
    disagrees | We believe that they need not be. Two of our mills are leased.
    """

  static let reports =
    """
    # Please remove all estimates of ore, with the map.
    amended | All three have been taken out, and so has the map.
    amended | We took out the estimates.
    future_filings | The estimates have been removed from the draft of our next annual report.
    # Please conform the certifications to the exact wording of Item 601(b)(31).
    future_filings | The title will not be included in the certifications filed with our next \
    periodic report.
    # Please tell us whether the loans were made on the same terms as others.
    future_filings | We confirm that they were, and will use the language of the Item from now on.
    supplemental | We confirm that they were, as the board asks our officers each year to compare the \
    terms with those of other loans.
    # Please explain why two exchange rates are used.
    future_filings | One is the rate of the central bank. The Company will use one rate in both \
    places in its annual report on Form 20-F for 2013.
    supplemental | One is the rate of the central bank. The Company will use the rates that are \
    described in its annual report on Form 20-F for 2012 for as long as it may.
    # Please reconcile without a full income statement.
    future_filings | We will ensure that our future non-GAAP reconciliations do not include one.
    none | We will ensure that our controls operate in future periods.
    # Please quantify each of these factors, and tell us why the general component rose.
    supplemental | The general component rose by $27.7 million, because the loss factors for loans \
    in the two counties rose, and because loans of $211 million were downgraded.
    # Please quantify each of these factors.
    none | The general component rose by $27.7 million, because the loss factors for loans \
    in the two counties rose, and because loans of $211 million were downgraded.
    # We note a downward revision of your reserves. Please confirm that the table follows the usual signs.
    supplemental | Sales of reserves were deducted in the totals, but the parentheses around them \
    were lost when the report was printed, as we see now.
    # Please disclose the reserve for each line of business.
    future_filings | We will put this table in the Form 10-K for 2013.
    # Tell us how you tested the security for impairment. Please address the guidance of FSP FAS 115-2.
    no_change | All principal and interest will be received. No revision to the Form 10-K is believed \
    to be necessary.
    # Tell us how you established the fair value of maintenance. Include an analysis of the change.
    no_change | It is the price at which maintenance is renewed. No change was made in response \
    to this comment.
    # Please tell us whether the deposit is an operating cash flow.
    amended | It is a cost of exploration. However, as it is returned, we have reclassified it in \
    the amended report.
    # Please disclose how revenue from service contracts is recognized.
    no_change | The disclosure is already included in Note 2 to the financial statements.
    no_change | The disclosure requested already appears on page 31 of the Form 10-K.
    no_change | We already disclosed the method in the notes to our financial statements.
    none | The method was previously that of the industry.
    disagrees | We believe that it would be misleading to describe the two apart.
    disagrees | The Company submits that such a table would be confusing to investors.
    none | We believe that the method is not misleading.
    future_filings | The contract is not required to be filed with our Form 10-K. However, we will \
    file it with our next Form 10-Q.
    future_filings | The new table is below, and we will use it from the Form 10-Q for June 30, 2010 onward.
    # Please remove the words "in all material respects", or explain them.
    future_filings | Those words will not be used again.
    none | Those words will not be used against us, as counsel tells us, because they stand in \
    the certifications of every other company of this kind.
    # Please remove the estimates from page 38.
    amended | The annual report will be amended. Table 4 is taken out.
    future_filings | Our annual reports will be amended.
    # Please file an amendment with corrected certifications.
    amended | An abbreviated amendment was filed on July 28, 2010.
    # Please reconsider your conclusion on disclosure controls.
    amended | Amendment No. 1 will conclude that they were not effective.
    # Please provide an aging of receivables, and tell us where the largest are classified.
    future_filings | We will provide the aging in our annual reports from 2013 on.
    # Tell us which of the two figures is right.
    no_change | Both are. As each disclosure names its date, we do not think that either has to be revised.
    no_change | The first is. We submit that the note satisfies paragraph 85 of IAS 37 as it stands.
    no_change | The first is. Nothing has been changed in the other.
    no_change | The first is, and we see nothing to change in the other.
    no_change | The first is, and we therefore do not see a need to alter the note.
    no_change | Since the schedule names the dealers, we believe that no further disclosure is necessary.
    supplemental | The first is. As was previously disclosed in our Form 8-K, the plant was sold in May, \
    which the other does not yet know of, as it was written in April of that year.
    # Provide us with an analysis supporting your view that these statements are not required.
    supplemental | The seller is not significant at the level of 20% under any of the tests. We therefore \
    submit that its statements are not required to be included in the Form 10-K, as the computation shows \
    which we sent to you in May of this year.
    # Tell us how the duties of your managers line up with your segments. Disclose the factors used.
    supplemental | The Company has three mills, each with a manager who is responsible for production \
    only. Therefore none of them is a segment.
    # Please tell us how you considered separately disclosing the cost of services.
    supplemental | We put the cost of services in the same line as freight, which came to $4.1 million \
    in 2012.
    # Please tell us how you weigh scrap.
    supplemental | Scrap is weighed on a floor scale that is read by the foreman at the end of each shift.
    none | Scrap is weighed on a floor scale.
    # Please expand the disclosure to describe the expenses in write-offs.
    none | Scrap is weighed on a floor scale.
    # Your measure is inconsistent with our guidance. Please review it when preparing your next release.
    disagrees | The Company believes that the inclusion of the options is not an individually tailored \
    measurement method.
    # Please help us understand why you no longer disclose the claim.
    amended | However, the Company has elected to disclose the settlement on page 32 of Amendment No. 2.
    supplemental | The Company has elected to settle the claim, as its counsel advised it to do in the \
    course of last year.
    # Please advise us what consideration you gave to such disclosure in your filings.
    supplemental | The report has many readers. We will continue to monitor and evaluate our disclosures, \
    including whether more is appropriate as future filings are prepared.
    future_filings | The report has many readers. We will continue to monitor the matter and expand our \
    disclosure in future filings as appropriate.
    """
}
