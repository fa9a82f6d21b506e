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
    """
}
