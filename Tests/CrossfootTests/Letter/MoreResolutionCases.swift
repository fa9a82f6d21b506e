/// More answers and what they resolve, in the form of `ResolutionCases`.
enum MoreResolutionCases {
  static let drafts =
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
    # You have one proposal for two matters. Please unbundle.
    amended | The amendments are now presented as two proposals.
    amended | We have split the proposal into Proposals 3A and 3B.
    amended | The proxy card has been revised so that holders vote on each matter separately.
    # Disclose the vote required.
    amended | The vote required is stated on page 9 of the revised proxy statement.
    amended | We direct the Staff to page 9, which we have revised to state the vote required.
    amended | We note that the vote required is disclosed on page 9. We have nevertheless \
    repeated it in the summary.
    # Item 4.01 does not state whether the accountant resigned. Please amend.
    amended | The amended Form 8-K that we filed today states that the accountant resigned.
    amended | We have amended the Form 8-K accordingly.
    amended | The Company has amended Item 4.01 to state that the accountant resigned.
    # Please file the accountant's letter.
    amended | The letter is filed with the amendment as Exhibit 16.1.
    # State the name of the distributor.
    amended | The Trust has made the requested change.
    amended | The requested disclosure has been incorporated.
    disagrees | The Registrant has considered the comment and declines to make the change.
    disagrees | The Registrant respectfully declines to add the name, which Form N-1A does not \
    require.
    amended | Registrant has revised its disclosure accordingly.
    amended | The disclosure has been revised to read: The distributor is Dale.
    # State the minimum investment.
    amended | The offering circular has been revised throughout to state the minimum investment \
    of $500.
    amended | Added on the cover.
    amended | We revised the cover page.
    nothing | It is $500, as the cover page says after our revision.
    # Please quantify the fee.
    amended | The fee, which has been quantified on page 12, is $2 million.
    amended | The Company has quantified the fee.
    amended | Once the fee is known the Company will quantify it in an amendment.
    # Please tell us if you are a shell.
    supplemental | The Company is not a shell. It has operations, 14 employees and assets of $3 \
    million, as its balance sheet shows.
    amended | We are a shell company and have revised the cover page to say so.
    # Please revise the table.
    disagrees | Because the table complies with Item 402, we have not changed it.
    amended | The table will be revised in Amendment No. 2.
    """

  static let reports =
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
    # Please explain your accounting for the hedge under IAS 39.
    supplemental | We designated the swap as a cash flow hedge. The forward points are excluded \
    from the relationship under IAS 39.74 and are recognised in finance costs.
    # Please disclose the hedge ratio.
    future_filings | In our 2010 Form 20-F we will disclose the hedge ratio.
    future_filings | We will take the Staff's comment into account in preparing our 2010 annual \
    report and will disclose the hedge ratio.
    future_filings | We confirm that we shall disclose the hedge ratio in the notes to our \
    accounts for 2010.
    future_filings | The hedge ratio will be given in next year's report.
    future_filings | We take note of the comment and will comply in future filings.
    disagrees | The Group does not consider the ratio to be material and therefore has not \
    disclosed it. No change is proposed.
    future_filings | The ratio was 80%. The Company will add it to Note 12 when it next files.
    future_filings | The ratio was 80%. It will be disclosed henceforth.
    nothing | Beginning with the third quarter, Note 12 shows the ratio.
    future_filings | We would propose to add the ratio to Note 12 in the future.
    future_filings | The Company will, beginning with its Form 10-Q for June 30, add the ratio \
    to Note 12.
    future_filings | The ratio, 80%, has been added to the draft of our next Form 10-Q.
    # We note your response to prior comment 3. Please tell us the carrying amount.
    supplemental | The carrying amount was $4.1 million at year end, of which $1.2 million was \
    attributable to the plant in Dover and the remainder to land.
    # We note your response to prior comment 3. Please revise your draft disclosure.
    future_filings | We have revised the draft disclosure as follows and will include it in our \
    next Form 10-Q.
    future_filings | We have modified our proposed disclosure to read as follows:
    # We note your response to prior comment 3. Please amend your Form 10-K.
    disagrees | We respectfully request that the Staff reconsider its comment, since the \
    omission is immaterial.
    amended | We filed Amendment No. 1 to our Form 10-K on May 1.
    future_filings | As discussed with the Staff by telephone, we will revise future filings \
    and not amend the Form 10-K.
    # Please label the measure as non-GAAP.
    future_filings | We have re-labeled the measure in our release of May 1 and will do so in \
    all that follow.
    future_filings | Starting with our release for the second quarter we will label the measure \
    as non-GAAP.
    future_filings | In our earnings releases we will label the measure as non-GAAP.
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
