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
}
