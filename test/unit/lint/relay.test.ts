/** Rules about relaying, where their examples do not say it all. */

import { checkFindings } from '../../support/check';

describe('relay-submission-mynetworks', () => {
  const only = 'relay-submission-mynetworks';

  it('tells of each service once, at the list about relaying', () => {
    checkFindings(
      `
      --- master.cf
        submission inet n - n - - smtpd
          -o smtpd_client_restrictions=permit_mynetworks,permit_sasl_authenticated,reject
          -o smtpd_relay_restrictions=permit_mynetworks,permit_sasl_authenticated,reject
      #                               ^^^^^^^^^^^^^^^^^ info relay-submission-mynetworks
          -o smtpd_recipient_restrictions=permit_mynetworks,permit_sasl_authenticated,reject
        submissions inet n - n - - smtpd
          -o smtpd_client_restrictions=permit_mynetworks,permit_sasl_authenticated,reject
      #                                ^^^^^^^^^^^^^^^^^ info relay-submission-mynetworks
      --- main.cf
        compatibility_level = 3.6
      `,
      { only },
    );
  });
});
