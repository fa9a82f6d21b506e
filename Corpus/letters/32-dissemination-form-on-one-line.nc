<SUBMISSION><TIMESTAMP>20061011:091722<PRIVATE-TO-PUBLIC><ACCESSION-NUMBER>0000000000-06-041877<TYPE>UPLOAD<PUBLIC-DOCUMENT-COUNT>1<FILING-DATE>20060522<FILED-FOR><COMPANY-DATA><CONFORMED-NAME>QUILLON REFRACTORIES & TILE INC<CIK>0009480226<ASSIGNED-SIC>3250<IRS-NUMBER>000931155<STATE-OF-INCORPORATION>OH<FISCAL-YEAR-END>0930</COMPANY-DATA><FILING-VALUES><FORM-TYPE>UPLOAD<ACT>34<FILE-NUMBER>001-90155</FILING-VALUES><BUSINESS-ADDRESS><STREET1>16 SAGGAR ROAD<CITY>ZANESVILLE<STATE>OH<ZIP>43701<PHONE>7405550180</BUSINESS-ADDRESS></FILED-FOR><PUBLIC-REFERENCE-ACC>0009480226-05-000219
<DOCUMENT>
<TYPE>LETTER
<SEQUENCE>1
<FILENAME>filename1.txt
<TEXT>

                               UNITED STATES
                     SECURITIES AND EXCHANGE COMMISSION
                        WASHINGTON, D.C. 20549-7010

       DIVISION OF
   CORPORATION FINANCE

                                            May 22, 2006

Via Facsimile (740) 555-0182 and U.S. Mail

Mr. Osric Dallimore
President
Quillon Refractories & Tile, Inc.
16 Saggar Road
Zanesville, Ohio 43701

     Re:  Quillon Refractories & Tile, Inc.
          Form 10-KSB for the Year Ended September 30, 2005
          Filed December 28, 2005
          Form 10-QSB for the Quarter Ended December 31, 2005
          Filed February 13, 2006
          File No. 1-90155

Dear Mr. Dallimore:

     The filings listed above have been read with regard to their accounting
and related disclosure only. Three comments came of it. Where we ask for a
revision, you may convince us that none is needed; where we ask for
information, more questions may come of what you tell us. Ten business days
is the time in which we would like to hear from you.

Form 10-KSB for the Year Ended September 30, 2005

Note 1. Accounting Policies, page F-7

1.  Kiln linings are shown among property and depreciated over eight years,
    yet you say on page 11 that a lining has to be replaced after some
    thirty months of firing. Please tell us how you arrived at eight years
    and what the charge for the year would have been over thirty months.

Note 2. Revenue, page F-8

2.  We read that a customer may return tile within one hundred days. Explain
    how the six conditions in paragraph 6 of SFAS 48 are met at the time of
    shipment, and tell us the returns received after year end for shipments

<PAGE>
Mr. Osric Dallimore
Quillon Refractories & Tile, Inc.
May 22, 2006
Page 2

    made before it. If you rely on past experience with returns, say over
    how many years that experience reaches.

Form 10-QSB for the Quarter Ended December 31, 2005

Item 3. Controls and Procedures, page 15

3.  The change in disclosure controls described here is said to have been
    made "after the close of the quarter." Item 308(c) of Regulation S-B
    asks for changes made during it. Please revise, and file a complete
    amendment that includes:

    (a) the conclusion of both certifying officers as of December 31, 2005;
    and

    (b) new certifications in the form of Item 601(b)(31) of Regulation S-B.

     Please file your letter on EDGAR under the form type CORRESP, and in it
state, over your own signature, that the company answers for its disclosure
and that our comments give it no defense.

     You may contact Ione Tregarthen, Staff Accountant, at (202) 555-0147,
who wrote these comments. In her absence ask for me at (202) 555-0150.

                                        Sincerely,

                                        /s/ Lambert Oyekanmi

                                        Lambert Oyekanmi
                                        Accounting Branch Chief

</TEXT>
</DOCUMENT>
</SUBMISSION>
