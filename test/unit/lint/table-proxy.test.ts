/** Tables behind proxymap(8): which it opens, and what is told of those it does not. */

import { checkFindings, checkFix } from '../../support/check';
import { edition } from '../../support/knowledge';

const only = ['table-proxy-unapproved', 'table-proxy-write', 'table-sql-without-proxy', 'table-proxy-sensitive'];

describe('tables behind proxymap', () => {
  it('knows that the defaults have grown', () => {
    const text = `
      header_checks = proxy:regexp:/etc/postfix/headers
    `;
    checkFindings(text, { only, version: '3.8' });
    checkFindings(
      `
      header_checks = proxy:regexp:/etc/postfix/headers
    #                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning table-proxy-unapproved
    `,
      { only, version: '3.3' },
    );
  });

  it('tells the list in main.cf apart from what a service sets for itself', () => {
    checkFindings(
      `
      virtual_alias_maps = proxy:mysql:/etc/postfix/alias.cf
    --- master.cf
      smtp inet n - n - - smtpd
        -o virtual_alias_maps=proxy:mysql:/etc/postfix/other.cf
    #                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error table-proxy-unapproved
      proxymap unix - - n - - proxymap
    `,
      { only },
    );
  });

  it('knows the setting of the proxymap service itself', () => {
    checkFindings(
      `
      transport_maps = proxy:mysql:/etc/postfix/transport.cf
    --- master.cf
      proxymap unix - - n - - proxymap
        -o proxy_read_maps=proxy:mysql:/etc/postfix/transport.cf
    `,
      { only },
    );
  });

  it('tells a table where it is written, not where its parameter is mentioned', () => {
    checkFindings(
      `
      proxy_read_maps = $virtual_alias_maps
      alias_maps = proxy:ldap:/etc/postfix/aliases.cf
    #              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning table-proxy-unapproved
      local_recipient_maps = $alias_maps
    `,
      { only },
    );
  });

  it('sees a table of a name of ones own where it is used', () => {
    checkFindings(
      `
      mine = mysql:/etc/postfix/mine.cf
      transport_maps = proxy:$mine
      smtpd_data_restrictions = check_client_access proxy:$mine
      smtpd_etrn_restrictions = check_client_access proxy:$mine.other
    #                                               ^^^^^^^^^^^^^^^^^ warning table-proxy-unapproved
    `,
      { only, version: '3.7' },
    );
  });

  it('does not ask for tables inside one that proxymap opens', () => {
    checkFindings(
      `
      transport_maps = proxy:unionmap:{proxy:mysql:/etc/postfix/a.cf, mysql:/etc/postfix/b.cf}
    `,
      { only },
    );
  });

  it('does not judge lists that a file may complete', () => {
    const text = `
      proxy_read_maps = /etc/postfix/proxied
      transport_maps = proxy:mysql:/etc/postfix/transport.cf
    `;
    checkFindings(text, { only, version: '3.11' });
  });

  it('fills an empty list', () => {
    checkFix(
      `
      proxy_read_maps =
      transport_maps = proxy:mysql:/etc/postfix/transport.cf
    `,
      `
      proxy_read_maps = proxy:mysql:/etc/postfix/transport.cf
      transport_maps = proxy:mysql:/etc/postfix/transport.cf
    `,
      { only: 'table-proxy-unapproved' },
    );
  });

  it('offers proxy: without risk only where the list refers to the parameter', () => {
    checkFindings(
      `
      smtpd_restriction_classes = picky
      picky = check_sender_access mysql:/etc/postfix/picky.cf
    #                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint table-sql-without-proxy
    `,
      { only },
    );
  });

  it('offers the whole default with the table behind it, where nothing is set', () => {
    checkFix(
      `
      relay_clientcerts = proxy:mysql:/etc/postfix/certs.cf
    `,
      `
      relay_clientcerts = proxy:mysql:/etc/postfix/certs.cf
      proxy_read_maps = ${edition('3.7').parameter('proxy_read_maps')!.default} proxy:mysql:/etc/postfix/certs.cf
    `,
      {
        only: 'table-proxy-unapproved',
        version: '3.7',
        title: 'Add "proxy:mysql:/etc/postfix/certs.cf" to the default of "proxy_read_maps"',
      },
    );
  });
});
