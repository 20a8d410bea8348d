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

describe('relay-mynetworks-style-subnet', () => {
  const only = 'relay-mynetworks-style-subnet';

  it('tells of a default at the service that rests on it', () => {
    checkFindings(
      `
      --- master.cf
        smtp inet n - n - - smtpd
      # ^^^^ info relay-mynetworks-style-subnet
      --- main.cf
        compatibility_level = 1
      `,
      { only },
    );
  });

  it('leaves the default of level 2 alone', () => {
    checkFindings('--- master.cf\n  smtp inet n - n - - smtpd\n--- main.cf\n  compatibility_level = 2\n', { only });
  });
});
