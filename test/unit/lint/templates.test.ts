/** Templates get the same service; what stands in template expressions is nobody's fault. */

import assert from 'node:assert/strict';
import { checkFindings } from '../../support/check';

const only = ['relay-missing-guard', 'relay-open-relay'];

describe('a template', () => {
  it('has no problem where an expression stands, and is checked elsewhere', () => {
    checkFindings(`
        myhostname = {{ inventory_hostname }}
        biff = {{ biff | default('no') }}
        {% if relay %}
        relayhost = [{{ relay }}]
        {% endif %}
        soft_bounce = maybe
      #               ^^^^^ error syntax-boolean
        mydomain = <%= @domain %>
        <% if @x -%>
        maximal_queue_lifetime = @DAYS@
        minimal_backoff_time = ##MINUTES##
        message_size_limit = %message_size_limit
        header_size_limit = __HEADER_SIZE__
        queue_run_delay = %s
      #                   ^^ error syntax-time
        queue_minfree = $QUEUE_MINFREE
      #                  ^^^^^^^^^^^^^ warning syntax-undefined-reference
    `);
  });

  it('is none because of a heading between the signs of comments', () => {
    checkFindings(`
        ##QUEUE##
        biff = yes
        biff = no
      # ^^^^ warning syntax-duplicate
    `);
  });

  it('may set a parameter in several branches', () => {
    checkFindings(`
        {% if a %}
        relayhost = [a.example]
        {% else %}
        relayhost = [b.example]
        {% endif %}
    `);
  });

  it('may have a service in several branches', () => {
    checkFindings(`
      --- master.cf
        <% if @a %>
        smtp inet n - n - 1 postscreen
        <% else %>
        smtp inet n - n - - smtpd
        <% end %>
    `);
  });

  it('may set in a branch what nobody then knows', () => {
    checkFindings(`
        {% if certificates %}
        smtp_tls_security_level = may
        {% endif %}
        smtp_use_tls = yes
      # ^^^^^^^^^^^^ warning obsolete-use-tls: "smtp_use_tls" is dated: "smtp_tls_security_level" has taken its place.
        {% if own %}
        mynetworks = 127.0.0.0/8 [::1]/128
        {% endif %}
        mynetworks_style = host
    `);
  });

  it('may set any name in a loop', () => {
    checkFindings(`
        smtpd_use_tls = yes
      # ^^^^^^^^^^^^^ warning obsolete-use-tls: "smtpd_use_tls" is dated: "smtpd_tls_security_level" has taken its place.
        {% for key, value in more.items() %}
        {{ key }} = {{ value }}
        {% endfor %}
        maximal_queue_lifetime = $own_days
      --- master.cf
        smtp inet n - - - - smtpd
          -o smtpd_client_restrictions=$mua_client_restrictions
          -o smtpd_timeout=$own_timeout
    `);
  });

  it('may put more into a list that stands above', () => {
    const text = (rows: string): string => `
        compatibility_level = 3.6
        smtpd_relay_restrictions =
          permit_mynetworks
        ${rows}
      --- master.cf
        smtp inet n - n - - smtpd
    `;
    assert.throws(() => checkFindings(text(''), { only }));
    checkFindings(text('{% for url in lists %}\n          reject_rbl_client {{ url }}\n        {% endfor %}'), {
      only,
    });
  });

  it('may have an expression of several rows', () => {
    checkFindings(`
        {{
          "%-9s" | format(name)
        }} {{
        "=" if x
        }} {{
        value }}
        biff = maybe
      #        ^^^^^ error syntax-boolean
    `);
  });

  it('is not known to be one where a brace stays open', () => {
    checkFindings(
      `
        virtual_alias_maps = hash:/a {{
        ${'biff = no\n        '.repeat(40)}
        soft_bounce = maybe
      #               ^^^^^ error syntax-boolean
    `,
      { only: 'syntax-boolean' },
    );
  });

  it('may be what stands in a table, which then is not known', () => {
    checkFindings(`
        header_checks = pcre:/etc/postfix/header_checks
        mime_header_checks = pcre:/etc/postfix/mime_header_checks
      #                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error table-headercheck-action
      --- /etc/postfix/header_checks
        {% if hide %}
        /^Received:/ NONSENSE
        {% endif %}
      --- /etc/postfix/mime_header_checks
        # {{ ansible_managed }}
        /^Received:/ NONSENSE
    `);
  });

  it('is none where the braces are those of Postfix', () => {
    checkFindings(`
        soft_bounce = \${{a} == {b}?{yes}:{no}}
        virtual_alias_maps = inline:{{a@example.com = b}}
        soft_bounce = no
      # ^^^^^^^^^^^ warning syntax-duplicate
    `);
  });
});
