/** Templates get the same service; what stands in template expressions is nobody's fault. */

import { checkFindings } from '../../support/check';

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
