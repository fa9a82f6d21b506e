/// Answers and what they resolve: lines `resolution | response`, each below the comment that it answers.
enum ResolutionCases {
  static let drafts =
    """
    # Please revise the cover page to state the date on which the offering ends.
    amended | We have revised the prospectus cover page to comply with your comment.
    amended | The prospectus cover page has been revised to comply with the Staff's comment.
    # Disclose the amount of debt that you will repay.
    amended | Please see the revised disclosure on page 31.
    amended | See page 31 of Amendment No. 1.
    amended | We have complied with the Staff's comment. Please refer to page 31.
    amended | Complied with. See page 31.
    amended | The requested disclosure has been provided on page 31.
    amended | We have made the requested revision.
    amended | The Registrant has made the requested change.
    amended | This disclosure has been added to page 31 under Use of Proceeds.
    amended | Additional disclosure regarding the debt appears on page 31.
    amended | We have added the disclosure requested by the Staff to page 31 of the Amended Registration Statement.
    amended | In response to the Staff's comment, the Company has included on page 31 the amount of the debt.
    amended | In response to this comment, we revised the first paragraph of Use of Proceeds.
    amended | Disclosure revised as requested.
    amended | Revised as requested. See page 31.
    # Delete the word unique.
    amended | The word has been deleted throughout.
    amended | We have deleted the word wherever it appeared.
    amended | This language has been removed.
    amended | The Company has eliminated the reference.
    amended | The sentence was deleted.
    # File the lease as an exhibit.
    amended | The lease has been filed as Exhibit 10.12.
    amended | The lease is being filed as Exhibit 10.12 to Amendment No. 1.
    amended | The Company will file the lease by amendment.
    amended | We will file the lease as an exhibit to a future amendment to the Registration Statement.
    amended | The Company undertakes to file the lease with its next amendment.
    # Update your financial statements as required by Rule 3-12 of Regulation S-X.
    amended | The financial statements have been updated through June 30.
    amended | We have updated the financial statements to include the quarter ended June 30.
    # Please include a current consent.
    amended | A currently dated consent is included as Exhibit 23.1.
    amended | A current consent has been included with the amendment.
    # Tell us how you account for rebates.
    supplemental | Rebates are accounted for as a reduction of revenue when the related sale is made, under \
    the terms of the agreements. No disclosure is needed because the amounts are trivial.
    amended | Rebates are accounted for as a reduction of revenue when the related sale is made. We have \
    revised Note 2 to describe this policy.
    # Please provide us with the industry reports on which you rely.
    supplemental | We are providing the reports to the Staff under separate cover.
    supplemental | Copies of the reports have been provided to the Staff supplementally.
    supplemental | The Company is supplementally providing the Staff with the reports.
    # Please name the customer.
    disagrees | The Company respectfully advises the Staff that it does not believe that naming the customer \
    is required, since no sale to it exceeds ten percent of revenue.
    disagrees | We respectfully submit that the name is not material to investors. Accordingly, we have not \
    revised the disclosure.
    disagrees | We do not believe that any change to the disclosure is warranted.
    amended | The customer has been named. See page 44.
    # Add a risk factor on currency.
    amended | A new risk factor titled We are exposed to currency has been added on page 12.
    amended | We have added a risk factor.
    amended | The requested risk factor now appears on page 12.
    amended | The Fund has added the requested disclosure.
    # Revise the fee table.
    amended | The Registrant will revise the fee table in the next post-effective amendment.
    amended | The Trust has updated the fee table.
    amended | The fee table will be corrected in the amendment.
    # Explain why the proposal is not two matters.
    supplemental | The two matters are so intertwined that they make up one matter, since neither would be \
    adopted without the other by any board that considers them.
    # Please revise to clarify.
    amended | The Company has clarified the disclosure.
    amended | We have clarified that the shares are restricted on page 5.
    amended | The reader is now told on page 5 that the shares are restricted.
    # Please reconcile the two numbers.
    amended | The number on page 5 was a typographical error and has been corrected.
    amended | The discrepancy has been corrected.
    # Please update the table as of a recent date.
    amended | The table has been updated as of July 1.
    amended | Updated through July 1. Please see page 70.
    # Please limit the summary to key points.
    amended | We have shortened the summary accordingly.
    # We note the blank on page 3. Please complete.
    amended | This information will be completed in a subsequent pre-effective amendment.
    amended | The Company will complete the blank in a subsequent amendment to the Registration Statement \
    prior to effectiveness.
    # Please confirm that you will not use the prospectus before then.
    nothing | The Company so confirms.
    # Describe your plan of operation.
    amended | Our plan of operation is described in more detail on page 22 of the amended filing.
    amended | We have expanded our discussion of the plan of operation to include milestones and costs.
    amended | The section has been rewritten.
    """

  static let reports =
    """
    # Please revise your discussion in future filings to quantify each factor.
    future_filings | We will comply with the Staff's comment in future filings.
    future_filings | The Company confirms that it will do so in its future filings.
    future_filings | We acknowledge the comment and will quantify the factors going forward.
    future_filings | Beginning with our Form 10-Q for the quarter ended June 30, 2010, we will quantify the factors.
    future_filings | We plan to quantify the factors in our Annual Report for 2010.
    future_filings | In our 2010 Form 10-K we will quantify the factors.
    future_filings | The factors will be quantified in future periods.
    future_filings | We will.
    future_filings | The Company intends to revise its disclosure in its next quarterly report to read as follows:
    # Please revise your discussion to quantify each factor.
    future_filings | We propose the following disclosure for our next Form 10-K:
    future_filings | The following is the disclosure that we propose to include in our upcoming annual report:
    future_filings | Set forth below is the revised disclosure, which will appear in our Form 10-K for 2010.
    amended | We will amend our Form 10-K to quantify the factors.
    amended | We have filed an amended Form 10-K today in which the factors are quantified.
    amended | The Company has filed Amendment No. 1 to its Form 10-K that includes the requested disclosure.
    amended | Amendment No. 1 to the Form 10-K includes this information on page 40.
    amended | We intend to file an amendment to the Form 10-K upon resolution of your comments.
    amended | The disclosure will be revised in the amended filing as follows:
    amended | We have revised Item 7 in the enclosed draft amendment.
    disagrees | We do not believe that quantification would be meaningful to investors, and no revision to \
    our disclosure is necessary.
    disagrees | We believe that our current disclosure meets the requirements of Item 303 and is sufficient.
    nothing | The factors are interrelated, and cannot be quantified separately with any reasonable precision \
    by the Company.
    # Tell us how you determined your reporting units.
    supplemental | Our reporting units are the four regions, one level below our operating segment, for which \
    discrete financial information is prepared and reviewed by segment management.
    supplemental | Our reporting units are the four regions. If our structure changes, we would reassess our \
    reporting units. We determined each of them under ASC 350-20-35-33 as of the acquisition date.
    supplemental | Our reporting units are the four regions. We will continue to test goodwill annually and \
    will record a charge when one is needed, and we report the regions to our board each month.
    # Tell us the amount of your deposits abroad.
    no_change | Our deposits abroad were $4.2 million at year end. Because the amount is not material, we did \
    not disclose it and do not intend to disclose it in future filings.
    # Please tell us what consideration you gave to disclosing the limits.
    future_filings | We considered the limits, and in future filings will disclose them.
    # Your certification omits a paragraph. Please amend.
    amended | We will file an amendment to the Form 10-K that contains the full certification.
    amended | Corrected certifications were filed on May 3 with Form 10-K/A.
    # Please remove the measure.
    future_filings | We will remove the measure from future releases.
    future_filings | We will no longer present the measure.
    future_filings | The Company will discontinue the use of the measure in its future earnings releases and \
    filings.
    future_filings | Commencing with the first quarter of 2017 we will cease to present the measure.
    # Please provide us with your draft disclosure.
    future_filings | Our draft disclosure to be included in our next filing is as follows:
    # Please file the agreement as an exhibit.
    future_filings | We will file the agreement as an exhibit to our next Form 10-Q.
    future_filings | The agreement will be filed with our Quarterly Report on Form 10-Q for the quarter \
    ending June 30.
    # In future filings, please describe the audit committee's review.
    future_filings | The Company will enhance its disclosure accordingly.
    future_filings | Noted. Future proxy statements will describe the review.
    future_filings | We will provide this disclosure in our 2011 proxy statement.
    """

  static let moreDrafts =
    """
    # Please revise to state who controls the company.
    amended | All applicable corresponding revisions have been made.
    amended | The additional disclosure, which is found at page 5, reads as follows:
    amended | The Company acknowledges the Staff's comment and has sought to revise the \
    filing accordingly.
    amended | We have attempted to clarify this on page 5.
    amended | We refer the Staff to page 5 of the amended prospectus, where this is now \
    explained.
    amended | Please be advised that the Company has amended its disclosure throughout.
    amended | Language to this effect has been inserted in the third paragraph of page 5.
    amended | Page 5 has been changed to so state.
    amended | Pages 5, 9 and 12 have been modified in accordance with the Staff's comment.
    amended | In accordance with the Staff's comment, we revised page 5 to state that Mr. \
    Marsh controls the company.
    amended | The requested change has been made on page 5.
    amended | The Company has complied with this comment on page 5.
    amended | The Company has restated the first sentence on page 5 to address the Staff's \
    comment.
    amended | The disclosure has been expanded, as requested, to identify Mr. Marsh.
    amended | The prospectus now makes clear that Mr. Marsh controls the company.
    amended | As indicated in revised Item 12, Mr. Marsh controls the company.
    amended | A statement that Mr. Marsh controls the company has been added to the cover.
    amended | We've added a sentence on page 5.
    amended | The registration statement has been amended to reflect that Mr. Marsh controls \
    the company.
    amended | We will revise the prospectus to state that Mr. Marsh controls the company.
    amended | In the next amendment, the Company will state that Mr. Marsh controls it.
    amended | We have, accordingly, deleted the sentence and replaced it with a reference to \
    Mr. Marsh.
    amended | This section has been completely rewritten in response to your comment.
    amended | Your comment has been complied with on page 5.
    amended | The comment has been complied with.
    amended | We have addressed your comment by adding a sentence on page 5.
    amended | The disclosure on page 5 has been clarified in this regard.
    amended | The Company supplementally advises the Staff that Mr. Marsh controls it, and \
    has revised page 5 to say so.
    # Please include updated financial statements.
    amended | Updated financial statements are included in Amendment No. 1.
    amended | The Registration Statement now contains audited financial statements for 2009.
    # Please file your bylaws.
    amended | Filed as Exhibit 3.2.
    amended | The bylaws are attached as Exhibit 3.2 to the amendment.
    amended | The bylaws were filed with Amendment No. 1.
    amended | The bylaws will be filed by pre-effective amendment.
    # Tell us why you believe that you may use Form S-3.
    supplemental | We meet General Instruction I.B.1, since the market value of our shares \
    held by others was $310 million on May 1.
    supplemental | The Company has been timely in its reports for twelve months and has a \
    public float of $90 million, as computed in the table that was sent with our letter of \
    May 1.
    # Provide us with copies of your sales materials.
    supplemental | We enclose the materials.
    # Consider adding a risk factor on the loan.
    disagrees | We considered this and believe that the existing risk factor on page 9 \
    adequately describes the risk.
    disagrees | The Company respectfully submits that a risk factor is not warranted.
    # Revise your tax discussion.
    amended | The tax discussion has been revised. Counsel has also revised its opinion, \
    which is re-filed as Exhibit 8.1.
    # Limit your summary.
    amended | In response to your comment the summary was cut from nine pages to five.
    # Move the risk factors so that they follow the summary.
    amended | The risk factors have been moved to page 6.
    amended | We have relocated this section.
    # Identify the selling holders.
    amended | The selling holders are identified on page 30 of Amendment No. 2.
    """

  static let moreReports =
    """
    # Please disclose this information in future filings.
    future_filings | We will ensure that any future filings disclose this information.
    future_filings | In future filings, every effort will be made to present this \
    information.
    future_filings | Future filings will include this information.
    future_filings | We hereby undertake to include the information in our future periodic \
    reports.
    future_filings | The Company has noted the comment and will incorporate it into its next \
    Form 10-Q.
    future_filings | We will make this revision prospectively.
    future_filings | This will be reflected in the Company's next filing.
    future_filings | Understood. The requested information will be provided beginning with \
    the third quarter.
    future_filings | The Company acknowledges the comment and will do so going forward.
    future_filings | We agree with the Staff and, in our Form 10-K for fiscal 2010, will \
    disclose the amount.
    future_filings | We accept the comment and undertake to revise future filings as \
    suggested.
    # Please disclose the terms of the loan.
    future_filings | The following paragraph will be included in the notes to our next annual \
    financial statements:
    future_filings | We intend to disclose these terms in the liquidity section in our next \
    report.
    future_filings | The Company would propose to include the following in future filings:
    future_filings | The proposed disclosure, which we will use in our next Form 10-Q, is:
    amended | We are amending our Form 10-K to disclose the terms.
    amended | An amended Form 10-K that discloses the terms was filed on May 6.
    amended | Please see Note 7 in the amended 10-K.
    amended | We have amended the Form 10-K to include the terms.
    amended | The Company's Form 10-K/A, filed today, has been revised to disclose the terms.
    amended | We have revised Note 7 in our Form 10-K/A.
    disagrees | The terms are disclosed in Note 7. We believe this disclosure satisfies the \
    requirement.
    disagrees | Since the loan is not material, we respectfully submit that no additional \
    disclosure is required.
    disagrees | The Company has determined not to disclose the terms because they are \
    immaterial.
    future_filings | We will consider the Staff's comment in preparing future filings and \
    will disclose the terms if they become material.
    # Tell us how you account for the loan.
    supplemental | The loan is carried at amortized cost. The rate is reset each quarter on \
    the basis of the prime rate, and interest is paid on the last day.
    future_filings | The loan is carried at amortized cost and interest is accrued monthly. \
    We will expand the policy in Note 1 in our next Form 10-K to describe this.
    supplemental | The loan is carried at amortized cost. We do not plan to change our \
    accounting, and the loan will be repaid in 2011 out of cash from operations.
    supplemental | As described in Note 7, we account for the loan at amortized cost. Upon \
    adoption of the new standard we will record it at fair value through income.
    # Please explain the decrease in your margin.
    supplemental | Margin decreased because of fuel. We expect margin to improve when \
    surcharges are included in prices next year, as we have told our customers.
    supplemental | Margin decreased because of fuel, as shown in the table that follows this \
    paragraph. We have provided the detail by quarter for your convenience.
    # Please confirm that you will file the agreement.
    future_filings | We confirm that we will file the agreement with our next Form 10-Q.
    future_filings | The agreement has been filed as Exhibit 10.3 to our Form 10-Q for March \
    31.
    # Revise the certifications.
    future_filings | The certifications will be conformed in future filings.
    amended | We have refiled the certifications with Amendment No. 1 to the Form 10-K.
    # In future filings, revise the heading.
    nothing | Agreed.
    future_filings | The Company agrees to revise the heading.
    future_filings | The heading will read Loans Held for Sale.
    """

  static let others =
    """
    The options were granted in 2008. The plan was amended in 2009 to add 500,000 \
    shares, and the exercise price was reduced for two employees.
    The notes have been amended to extend their maturity to 2012. We accounted for the \
    change under the guidance for modifications of debt.
    The Company has added ten employees since March and has expanded its sales force, \
    which now includes 45 persons in four states.
    The Company has filed 12 patent applications, and three of them have been granted. \
    It has identified no impairment of these assets.
    We have completed the acquisition, and the purchase price has been allocated to \
    the assets as shown in the table of our prior letter.
    The agreement was revised in April. Under the revised agreement the supplier bears \
    the cost of freight, so that revenue is recognized on delivery.
    The Company will file its annual report on time, and it will include the options \
    in the computation of earnings per share when they dilute.
    The Company will add two directors after the offering, and the board will then \
    consist of seven persons of whom five are independent.
    As disclosed on page 45, the options vest over four years. The Company believes \
    that its accounting is appropriate and in accordance with ASC 718.
    The valuation report was updated as of June 30. The updated report gave a value of \
    $4.10 a share, which we used for the grants of July.
    The description of the method stands in Note 5. Each option is valued on the date \
    of grant with the Black-Scholes model.
    The statement of the Company that it is a leader rests on the report of a research \
    firm, which has been provided to you under separate cover.
    In 2009 the lender removed the covenant and replaced it with a limit on capital \
    expenditures. No default has occurred under the amended covenant.
    The rate was corrected in the fourth quarter. The amount of the correction was $12 \
    thousand, which we consider immaterial to all periods.
    We have added 12 stores, and have expanded the distribution center. These projects \
    were completed in March and are depreciated from that date.
    Our policy is disclosed in Note 2 on page 60 of our Form 10-K. We apply it to all \
    leases, including those which were amended in the year.
    We revised our estimate in the third quarter. The revised estimate increased the \
    liability by $4 million, which was recorded in cost of sales.
    We will include the subsidiary in our consolidated results from April 1. We will \
    report the investment at fair value until then.
    We have disclosed the amount on page 45. It was $3 million. Each year we review \
    the assumptions and revise them when conditions change.
    The agreement has been amended twice. As amended, it requires us to buy all of the \
    output for ten years at the market price.
    Management reviews the list each quarter and will add loans to it that are past \
    due by 90 days. Loans will be removed when they are current.
    We intend to expand in Asia and will present our plan to the board in June. Until \
    then no expenses of that plan have been recognized.
    The amended lease includes an option to buy. We have concluded that the option is \
    not a bargain and classify the lease as operating.
    The table that we sent with our letter has been prepared from our ledgers. It \
    shows that no single item exceeds 5% of the total in any year.
    """
}
