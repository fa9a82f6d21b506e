<SUBMISSION>
<ACCESSION-NUMBER>0009337018-09-000031
<TYPE>CORRESP
<PUBLIC-DOCUMENT-COUNT>2
<FILING-DATE>20090819
<FILER>
<COMPANY-DATA>
<CONFORMED-NAME>HALLOWELL RAIL LEASING CORP
<CIK>0009337018
<ASSIGNED-SIC>7359
<IRS-NUMBER>000918773
<STATE-OF-INCORPORATION>SC
<FISCAL-YEAR-END>1231
</COMPANY-DATA>
<FILING-VALUES>
<FORM-TYPE>CORRESP
</FILING-VALUES>
<BUSINESS-ADDRESS>
<STREET1>ONE TURNTABLE PLAZA
<CITY>SPARTANBURG
<STATE>SC
<ZIP>29302
<PHONE>864-555-0120
</BUSINESS-ADDRESS>
<MAIL-ADDRESS>
<STREET1>P O BOX 4418
<CITY>SPARTANBURG
<STATE>SC
<ZIP>29305
</MAIL-ADDRESS>
<FORMER-COMPANY>
<FORMER-CONFORMED-NAME>HALLOWELL BOXCAR TRUST
<DATE-CHANGED>19990311
</FORMER-COMPANY>
</FILER>
<DOCUMENT>
<TYPE>CORRESP
<SEQUENCE>1
<FILENAME>filename1.txt
<TEXT>

                        HALLOWELL RAIL LEASING CORP.
                            One Turntable Plaza
                     Spartanburg, South Carolina 29302


                              August 19, 2009


VIA EDGAR

Mr. Thelonius Grady
Accounting Branch Chief
Securities and Exchange Commission
Division of Corporation Finance
100 F Street, N.E.
Washington, D.C. 20549-3561

     Re:  Hallowell Rail Leasing Corp.
          Form 10-K for the Year Ended December 31, 2008
          Filed March 12, 2009
          File No. 001-90877

Dear Mr. Grady:

     Hallowell Rail Leasing Corp. (the "Company") writes in answer to your
letter of August 5, 2009. It put two comments to us. You will find each of
them here as you numbered it, with our reply under the word "Reply."

Item 1. Business, page 4, and Item 7, page 23

1.  The number of cars that you own is 8,758 on page 4 and 8,626 on page 23.
    Please tell us which of the two is right, reconcile the fleet by type of
    car from the beginning of 2007 to the end of 2008, and correct the other
    page when you next file.

    Reply: Both are right, but of different dates: page 23 was carried over
    from the prior year's report and should have been brought forward. The
    fleet changed in the two years as the table shows.

<TABLE>
<CAPTION>
                                        Covered      Tank
                                        hoppers      cars    Gondolas     Total
                                       ---------  ---------  ---------  ---------
<S>                                    <C>        <C>        <C>        <C>
Cars at January 1, 2007..............      4,312      2,876      1,190      8,378
  Bought.............................        260        415         --        675
  Sold or scrapped...................       (188)       (92)      (147)      (427)
                                       ---------  ---------  ---------  ---------
Cars at December 31, 2007............      4,384      3,199      1,043      8,626
  Bought.............................        105        380         60        545
  Sold or scrapped...................       (231)       (64)      (118)      (413)
                                       ---------  ---------  ---------  ---------
Cars at December 31, 2008............      4,258      3,515        985      8,758
                                       =========  =========  =========  =========
</TABLE>

    Beginning with our report on Form 10-K for 2009 the count will stand in
    one place only.

Critical Accounting Estimates, page 31

2.  You mention that gondolas stand idle at two yards. Tell us whether that
    was an event of the kind listed in paragraph 8 of SFAS 144 and, if so,
    at what level you tested the cars for recoverability and with what
    result.

    Reply: It was. At December 31, 2008, 212 of our 985 gondolas were not
    under lease. We tested gondolas as one asset group, since any of them
    can serve any of our gondola leases and their rents are pooled. The
    undiscounted cash flows of the group came to $14.6 million and its
    carrying amount to $9.3 million, so that paragraph 7 called for no loss.
    A test of the idle cars alone would have shown $2.2 million against a
    carrying amount of $2.0 million.

     The Company acknowledges that its filings are its own responsibility,
that a comment from your staff does not tie the Commission's hands, and that
no such comment can be pleaded against the Commission or anybody else who
sues under the federal securities laws.

     If you have questions about this letter, I can be found at (864)
555-0126.

                                        Very truly yours,

                                        /s/ Cordelia Quellhorst

                                        Cordelia Quellhorst
                                        Treasurer and Chief
                                        Financial Officer

cc:  Absalom Finch, Audit Committee

</TEXT>
</DOCUMENT>
<DOCUMENT>
<TYPE>EX-99
<SEQUENCE>2
<FILENAME>filename2.txt
<DESCRIPTION>LEASES THAT RUN OUT
<TEXT>

                        HALLOWELL RAIL LEASING CORP.
                      LEASES THAT RUN OUT BEFORE 2011

1. Grain shippers. Four leases of covered hoppers, all of which may be
   renewed for a year at the rent then paid.

2. Chemical shippers. Seven leases of tank cars. The cars must be cleaned
   before they are returned.

<TABLE>
<CAPTION>
                              Cars      Ends in 2009   Ends in 2010
                            --------    ------------   ------------
<S>                         <C>         <C>            <C>
Covered hoppers...........       614             398            216
Tank cars.................       388             135            253
                            --------    ------------   ------------
Total.....................     1,002             533            469
                            ========    ============   ============
</TABLE>

</TEXT>
</DOCUMENT>
</SUBMISSION>
