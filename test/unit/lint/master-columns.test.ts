import { checkFindings, checkFix } from '../../support/check';

describe('columns of master.cf', () => {
  it('must be eight', () => {
    checkFindings(
      `
      --- master.cf
        smtp inet n - n -
      # ^^^^^^^^^^^^^^^^^ error master-field-count: This line has 6 of 8 columns; the first that is missing is process_limit. postconf refuses the file, and Postfix neither starts nor reloads.
        smtp
      # ^^^^ error master-field-count
      `,
      { only: 'master-field-count' },
    );
  });

  it('have their own values', () => {
    checkFindings(
      `
      --- master.cf
        smtp inet Y - n - - smtpd
      #           ^ error master-field-value
        smtp tcp n - n - - smtpd
      #      ^^^ error master-field-value
        a unix - - n 60x - smtp
      #              ^^^ error master-field-value: "60x" is no value of column wakeup, which takes "-" or a number of seconds, with "?" after it or not. postconf refuses the file, and Postfix neither starts nor reloads.
        a unix - - n -? - smtp
      #              ^^ error master-field-value: "-?" in column wakeup passes postconf, but master(8) takes "-" or a number of seconds, with "?" after it or not there, and does not start.
        a unix - - n 60? 10 smtp
      `,
      { only: 'master-field-value' },
    );
  });

  it('know unix-dgram since 3.4', () => {
    checkFindings(
      `
      --- master.cf
        postlog unix-dgram n - n - 1 postlogd
      #         ^^^^^^^^^^ error master-field-value
      `,
      { only: 'master-field-value', version: '3.3' },
    );
  });

  it('keep their places when one is set', () => {
    checkFix(
      `
      --- master.cf
        smtp      inet  yes     -       n       -       -       smtpd
      `,
      `
      --- master.cf
        smtp      inet  y       -       n       -       -       smtpd
      `,
      { only: 'master-field-value' },
    );
  });

  it('of an inet service are not private', () => {
    checkFindings(
      `
      --- master.cf
        smtp inet - - n - - smtpd
      #           ^ error master-inet-private
        a unix - - n - - smtp
      `,
      { only: 'master-inet-private' },
    );
  });

  it('that master alone refuses do no harm in a disabled service', () => {
    checkFindings(
      `
        master_service_disable = inet
      --- master.cf
        host: inet - - n - - smtpd
      `,
      { only: ['master-inet-private', 'master-service-name'] },
    );
  });

  it('name an endpoint', () => {
    checkFindings(
      `
      --- master.cf
        [::1 inet n - n - - smtpd
      # ^^^^ error master-service-name
        127.0.0.256:25 inet n - n - - smtpd
      # ^^^^^^^^^^^ error master-service-name
        70000 inet n - n - - smtpd
      # ^^^^^ warning master-service-name
        submision inet n - n - - smtpd
      # ^^^^^^^^^ warning master-unknown-port-name
        smtp-alt inet n - n - - smtpd
        poppassd inet n - n - - smtpd
      `,
      { only: ['master-service-name', 'master-unknown-port-name'] },
    );
  });
});

describe('what daemons require', () => {
  const rules = [
    'master-process-limit',
    'master-unprivileged-required',
    'master-unsupported-type',
    'master-unknown-daemon',
  ];

  it('of columns', () => {
    checkFindings(
      `
        compatibility_level = 3.6
      --- master.cf
        qmgr unix n - n 300 - qmgr
      #                     ^ error master-process-limit
        bounce unix - - n - 1 bounce
      #                     ^ error master-process-limit
        local unix - - n - - local
      #              ^ error master-unprivileged-required
        qmgr inet n - n 300 1 qmgr
      #      ^^^^ error master-unsupported-type
        foo unix - - n - - lmpt
      #                    ^^^^ warning master-unknown-daemon
        bar unix - - n - - /opt/bin/bar
      `,
      { only: rules },
    );
  });

  it('since the version that began to ask for it', () => {
    checkFindings(
      `
        compatibility_level = 3.6
      --- master.cf
        tlsproxy unix - - n - 1 tlsproxy
      #                       ^ error master-process-limit
      `,
      { only: 'master-process-limit', version: '3.4' },
    );
    checkFindings(
      `
        compatibility_level = 2
      --- master.cf
        tlsproxy unix - - n - 1 tlsproxy
      `,
      { only: 'master-process-limit', version: '3.3' },
    );
  });

  it('depends on main.cf where a column is "-"', () => {
    checkFindings(
      `
        default_process_limit = 1
      --- master.cf
        qmgr unix n - n 300 - qmgr
      `,
      { only: rules },
    );
    checkFindings(
      `
      --- master.cf
        qmgr unix n - n 300 - qmgr
        local unix - n - - - local
      `,
      { only: ['master-process-limit', 'master-chroot-forbidden'] },
    );
  });

  it('of the file system', () => {
    checkFindings(
      `
        myorigin = a
      --- master.cf
        local unix - n - - - local
      #                ^ warning master-chroot-forbidden
        proxymap unix - - y - - proxymap
      #                   ^ warning master-proxymap-chroot
        smtp unix - - y - - smtp
      `,
      { only: ['master-chroot-forbidden', 'master-proxymap-chroot'] },
    );
    checkFindings(
      `
        compatibility_level = 2
      --- master.cf
        local unix - n - - - local
      `,
      { only: 'master-chroot-forbidden' },
    );
  });
});
