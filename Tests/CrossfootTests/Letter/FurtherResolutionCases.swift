/// Still more answers and what they resolve, in the form of `ResolutionCases`.
enum FurtherResolutionCases {
  static let drafts =
    """
    # Please revise to state who controls the company.
    amended | The Revised Prospectus discloses on page 29 that Mr. Marsh controls the company, \
    and that he would keep control after the offering.
    amended | Please see page 38, where it is stated that Mr. Marsh controls the company.
    amended | Please see pages 38 and 40.
    amended | It does. The risk factor is on page 61. It says that Mr. Marsh controls the \
    company.
    amended | The new disclosure is at page 12.
    amended | The Questions and Answers now deal with control.
    amended | The Company has amended the Summary Term Sheet and Section 9.
    amended | Condition (vii) has been deleted.
    amended | We filed a Form 10-Q/A with the full text of the report on June 15, 2013.
    amended | We have amended the Offer to Purchase to name Mr. Marsh.
    disagrees | No revision of the table has been made, as it names Mr. Marsh.
    disagrees | We see no need to revise the disclosure.
    disagrees | There is no reason to change our disclosure.
    amended | The language that you requested appears on page 44.
    amended | So revised. See page 44.
    amended | We took out the sentence.
    amended | The two tables have been merged into one on page 12.
    disagrees | We have left the disclosure unchanged because it is accurate.
    disagrees | We would prefer to keep the language as it is.
    disagrees | The Company has not made any changes, because the holder has no control.
    amended | We have added, among other things:
    amended | The paragraph will be as follows:
    amended | We added a sentence to say that Mr. Marsh controls the company.
    amended | The Company added a risk factor on control.
    # Please update the financial statements.
    amended | Unaudited financial statements as of and for the six months ended June 30, 2008 \
    and 2007 have been included.
    amended | Updated financial statements have been provided.
    # Please file executed opinions before effectiveness.
    amended | Executed opinions will be filed as Exhibits 8.1 and 8.2 by a further amendment.
    amended | The opinions will be filed by another amendment.
    # Explain why no disclosure was made in your last report.
    supplemental | The claim was paid by the insurer in May 2007. Nobody thought it possible \
    that the insurer would prevail, and for that reason no disclosure was made.
    # Please explain why your accounts are not material.
    supplemental | The accounts are not material, since the price is paid in cash. The loan was \
    announced in a press release, which is filed as an exhibit to Amendment No. 1.
    # Tell us how you account for the loan.
    none | Our lender has left the rate of the note unchanged.
    none | The terms are on page 61 of the agreement.
    none | We do not intend to change the structure of the group.
    none | The condition has been met.
    none | The two notes were combined in 2010.
    # Please explain why the offer meets Rule 14e-1.
    none | The Company believes that the offer complies with the rule because the \
    Company will provide holders with the disclosure of the price that is paid for each of them.
    # Please inform us whether the terms were cleared.
    supplemental | We supplementally advise the Staff that the terms have not been cleared.
    supplemental | We will provide you with a copy of the letter.
    # Please revise your disclosure to give the rate.
    amended | We intend to file an amendment to the Form S-4 that will reflect our responses.
    amended | The Company plans to file an amendment to the Form S-4.
    """

  static let reports =
    """
    # You exclude training from adjusted profit. Tell us how you concluded that this is appropriate.
    future_filings | We will cease to exclude training from adjusted profit, starting with our \
    earnings release for the quarter ended June 30, 2013.
    future_filings | Commencing with our Form 10-Q for the quarter ending June 30, 2013, we will \
    stop making the adjustment.
    future_filings | Starting with the annual report for 2013, the Company will use another name.
    none | Starting with the second quarter, training will be paid in advance.
    none | Commencing with its books for 2012, the Company will change its reporting.
    # Please explain the name of the measure, and revise it in future filings.
    future_filings | The measure is that of holders of common stock. We will relabel it.
    future_filings | It has no other meaning. The Company will rename it as you suggest.
    none | The measure is that of holders of common stock. The bank will use it.
    # Please remove these terms, which your guide does not define.
    amended | We will take both terms out of the amended 10-K.
    amended | The Company will strike them from the amended Form 10-K.
    future_filings | We will drop these terms from our discussion.
    none | We will take this into account when the guide is revised. The terms are common.
    none | The buyer will take delivery of the shares. It is paid from the proceeds.
    # Revise your table to show costs of development by themselves.
    future_filings | That is right. The table will be:
    future_filings | The table will be as follows:
    none | That is right. The price will be:
    # You give a charge for 2009. Please provide the effect on each of the years for which you \
    revised the date of the grant.
    supplemental | The charge of 2009 was $412,000 and that of 2008 was $398,000, of which the \
    Company paid $19,000 in cash. The years from 2003 to 2007 were presented as one adjustment of \
    $1,204,000 to the opening deficit, which the Company revised the ledgers for in May 2010. \
    Nothing of it was paid in cash, and no tax was due on it at any time.
    # Revise the paragraph starting with the words of the lease, and tell us what it costs.
    none | It costs nothing.
    # Please amend your filing to provide the report that Item 308T requires.
    amended | We are sorry. It is in Item 9A(T) of Amendment No. 2.
    amended | The report is in the amended filing.
    disagrees | We do not believe that an amendment is warranted, as the report was filed in 2011.
    disagrees | The Company does not consider that an amendment is required, because the report \
    was included with the last one.
    # Please revise your disclosure to show the effects of price and volume.
    future_filings | In our Annual Report on Form 10-K for 2013, we expect to break out price.
    future_filings | The Company expects to disclose the effects in its Form 10-Q for June 30, 2013.
    none | We expect to raise the price in June.
    none | The Company expects to report a higher volume in the second quarter.
    # Please provide a rollforward of your options as paragraph 47 of SFAS 123 requires.
    future_filings | Here is the rollforward, which we will put into Note 7:
    # Please provide a reconciliation and explain how you define the pool.
    future_filings | The pool has 31 of 36 sites. The reconciliation that we will provide is as \
    follows:
    future_filings | The table we will present reads as follows:
    future_filings | The reconciliation for 2010, which will be included in Note 14 in the \
    future, is as follows:
    future_filings | The reconciliation, which will be added to future annual reports, appears \
    below.
    # Please identify the goals.
    future_filings | The goals were met. We will make similar disclosure in our 2013 proxy \
    statement.
    future_filings | The Company will make such disclosures in its next report.
    # Tell us how you concluded that your presentation is right.
    future_filings | It was not. We propose to reclassify the amounts when we file the Form 10-K \
    for fiscal 2005, with a footnote that describes the change.
    no_change | We do not believe that our disclosure has to be changed.
    no_change | We see no need to change our disclosure.
    no_change | The Company concluded that condensed parent-only financial information is not \
    required under Rule 5-04(c) of Regulation S-X.
    no_change | We determined that separate financial statements are not required.
    no_change | We propose no change.
    no_change | For these reasons we do not intend to change our presentation.
    # Tell us how you account for the plan.
    none | We propose no change in the terms of the plan.
    none | We have not identified any change in facts.
    none | We see no reason to revise our estimate.
    # Please disclose the terms of the loan.
    future_filings | The terms will be described in the notes to the 2013 financial statements.
    disagrees | We believe that the disclosure we have made is sufficient.
    disagrees | We respectfully disagree that the terms are required to be disclosed.
    disagrees | The loan is not material, and therefore we do not propose to change our disclosure.
    disagrees | We continue to believe that our disclosure meets the requirements of Item 303.
    disagrees | We do not believe that Item 303 requires this disclosure.
    none | The lender left the terms as they are.
    none | The terms of the loan are on page 61 of our Form 10-K.
    none | We will settle the claim when we file our Form 10-K.
    amended | The Form 10-K/A of May 8 is enclosed, and the amendment states the terms.
    # Please disclose the two categories separately.
    amended | We are able to separate the categories and will do so in the amendment.
    # Please file an amendment with corrected certifications.
    amended | We filed a Form 10-Q/A with the full text of the report on June 15, 2011.
    # Please quantify for us the gains and losses from hedges.
    supplemental | Fuel included realized losses of $27.4 million in 2008 and realized gains of \
    $14.9 million in 2007.
    # In your response, please address the level of the loans.
    supplemental | The loans were $22.6 million at year end, of which $15.1 million had been \
    written down to the appraised value.
    # Tell us if you depend on the seller and, if so, file it as an exhibit.
    disagrees | The Company does not believe that the agreement is required to be filed, and \
    no disclosure is required.
    # Please disclose the share of each customer.
    disagrees | The information is not required to be included in the annual report.
    disagrees | We do not believe the shares are required to be disclosed in the Form 10-K.
    amended | In a second amendment to the Form 10-K, we will revise the section to name the shares.
    amended | In an amendment to the Form 10-K, we will revise this section.
    future_filings | Any amendment to the agreement will be disclosed in our next Form 10-Q.
    future_filings | The shares were not required to be disclosed in our Form 10-K, but we will \
    disclose them in future filings.
    # Please revise your financial statements to present the notes as liabilities.
    amended | The Company has revised its balance sheet as of December 31, 2012.
    amended | The Company has revised its financial statements to present the notes so.
    """
}
