/// Answers that say when something is going to be done, or that nothing has to be, in the form of `ResolutionCases`.
enum TimelyResolutionCases {
  static let reports =
    """
    # Please tell us whether the liability is discounted.
    future_filings | It is. We will add the undiscounted amount in our next 10-K.
    none | It is. The auditor asked for the amount in our last 10-K.
    # In future filings please reconcile the measure to net income.
    future_filings | We will, beginning with our next report.
    future_filings | The Company will, in our next report, do so.
    none | We will, if the auditor asks for it.
    none | We will, from time to time, review the measure.
    none | We will, from the proceeds, repay the loan.
    none | We will, beginning in 2013, depreciate the plant over ten years.
    # Please revise to discuss revenue by segment.
    future_filings | In the Form 10-K for 2013 the discussion of results will begin with a table.
    future_filings | The release for the second quarter will begin with net income.
    disagrees | We respectfully submit that Note 11 need not be changed.
    disagrees | In our view the disclosure need not be revised, as the amount is small.
    disagrees | The Company maintains its view that it need not do so.
    none | The amounts need not be the same in both years.
    none | The auditor said that it need not do so.
    none | We have not proposed a change in the plan.
    disagrees | We have not proposed a change to this disclosure.
    # Please explain how you comply with the rule.
    no_change | As the information is there, we would prefer to leave Note 6 as it is.
    no_change | It stands on page 12. We have not proposed a change.
    # Please provide sales by product.
    amended | We will add the table to an amendment of the Form 10-K.
    """

  static let drafts =
    """
    # Please disclose the value of each award.
    amended | We will include this disclosure in the prospectus.
    future_filings | We will include this disclosure in our 2014 annual report on Form 10-K.
    future_filings | In our next Form 10-Q we will disclose the value of each award.
    future_filings | This disclosure will be included in our Form 10-K.
    # Please revise.
    amended | We will revise the disclosure to conform with that in our Form 10-K.
    amended | We will revise the risk factor to include the information contained in our Form 10-K for 2012.
    amended | We will revise the table so that the amounts agree with our Form 10-Q.
    amended | We will update the table with the figures in our Form 10-K.
    amended | We will incorporate by reference the disclosure in our Form 10-K.
    amended | We will delete the sentence, which also stood in our Form 10-K.
    amended | We will expand the discussion as we did in our most recent Form 10-Q.
    amended | We will revise the text in the next amendment to be consistent with the text in our Form 10-Q.
    # Please tell us how the sentence is consistent with the policy.
    amended | The sentence is no longer in the prospectus.
    none | The policy is no longer in force.
    none | The risk factor on page 3 is no longer on page 3 but on page 5.
    amended | We will, in our next filing, include the price.
    # Please update the discussion.
    amended | The discussion on pages 62 and 63 has been brought up to date.
    """

  static let proxies =
    """
    # Please disclose the value of each award.
    future_filings | The Company will include this disclosure in its 2014 proxy statement.
    future_filings | We will provide it in the proxy statement for our 2014 annual meeting.
    future_filings | We will include this disclosure in our Form 10-K for the year ending December 31, 2013.
    amended | We will include this disclosure in the proxy statement for our 2013 annual meeting.
    # Please revise.
    amended | We will revise the proxy statement to state that awards for 2014 were not made.
    amended | We will clarify the proxy statement as to proposals for the 2014 annual meeting.
    amended | We will add disclosure to the proxy statement about the 2014 equity plan.
    amended | The Company will revise the proxy statement/prospectus to state when in 2014 the merger will close.
    amended | We will amend the 2014 proxy statement accordingly.
    future_filings | We will add this disclosure to our 2014 proxy statement.
    """

  static let winterProxies =
    """
    # Please disclose the value of each award.
    amended | The Company will include this disclosure in its 2013 proxy statement.
    future_filings | The Company will include this disclosure in its 2014 proxy statement.
    """
}
