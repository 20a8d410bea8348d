/** Passwords where everybody can read them. */

import { checkFindings } from '../../support/check';

const only = 'secret-in-main-cf';

describe('passwords in main.cf and master.cf', () => {
  it('are those of databases that something refers to', () => {
    checkFindings(
      `
      virtual_alias_maps = proxy:mysql:mail
      mail_password = example
    #                 ^^^^^^^ warning secret-in-main-cf
      other_password = example
    `,
      { only },
    );
  });

  it('are told in addresses', () => {
    checkFindings(
      `
      transport_maps = mongodb:mongo
      mongo_uri = mongodb://jo:example@db.example.com/mail
    #             ^^^^^^^^^^^^^^^^^^^^^ warning secret-in-main-cf
      smtp_sasl_password_maps = hash:/etc/postfix/sasl_passwd
    `,
      { only },
    );
  });

  it('are told in options of services', () => {
    checkFindings(
      `
      smtp_sasl_auth_enable = yes
    --- master.cf
      relay unix - - n - - smtp
        -o smtp_sasl_password_maps=static:jo:example
    #                              ^^^^^^^^^^^^^^^^^ warning secret-in-main-cf
    `,
      { only },
    );
  });

  it('are not told where a name only looks like one', () => {
    checkFindings(
      `
      smtp_sasl_password_maps = static:jo
      smtp_sasl_password_result_delimiter = :
      relayhost = [mx.example.com]:587
    `,
      { only },
    );
  });
});
