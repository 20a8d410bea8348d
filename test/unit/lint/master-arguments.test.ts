import { checkFindings, checkFix } from '../../support/check';

describe('arguments in master.cf', () => {
  const rules = [
    'master-bad-braces',
    'master-inline-comment',
    'master-option-no-value',
    'master-option-spaces',
    'master-option-unindented',
    'master-unexpected-argument',
  ];

  it('are options of the form -o name=value', () => {
    checkFindings(
      `
      --- master.cf
        25 inet n - n - - smtpd -o a = b
      #                         ^^^^^^^^ error master-option-spaces
        26 inet n - n - - smtpd -o a=b, c -o d=e
      #                         ^^^^^^^^^ error master-option-spaces
        27 inet n - n - - smtpd -o{a = b}
      #                         ^^^^^^^^^ warning master-option-spaces
        28 inet n - n - - smtpd -o { a = b c } -v -o {d=e}
        29 inet n - n - - smtpd -o a -o b=c
      #                         ^^^^ error master-option-no-value
        30 inet n - n - - smtpd -o =b -o
      #                         ^^^^^ error master-option-no-value
      #                               ^^ error master-option-no-value
        31 inet n - n - - smtpd a=b
      #                         ^^^ error master-unexpected-argument
        32 inet n - n - - smtpd -o { a = b
      #                            ^^^^^^^ error master-bad-braces
        33 unix - - n - - smtp flags=D relay
      #                                ^^^^^ error master-unexpected-argument
      `,
      { only: rules },
    );
  });

  it('of programs that are not daemons of Postfix are theirs', () => {
    checkFindings(
      `
      --- master.cf
        25 inet n - n - - /opt/x -o a= b c
        26 inet n - n - - postscreen b
      `,
      { only: rules },
    );
  });

  it('are no comments', () => {
    checkFindings(
      `
      --- master.cf
        25 inet n - n - - smtpd # the public port
      #                         ^^^^^^^^^^^^^^^^^ error master-inline-comment
          -o a=b
        x unix - n n - - pipe # old
      #                       ^^^^^ error master-inline-comment
          user=u argv=/bin/x
        y unix - n n - - pipe user=u argv=/bin/x #1 # note
      #                                             ^^^^^^ warning master-inline-comment
      `,
      { only: rules },
    );
    checkFix(
      `
      --- master.cf
        25 inet n - n - - smtpd   # the public port
          -o a=b
      `,
      `
      --- master.cf
        # the public port
        25 inet n - n - - smtpd
          -o a=b
      `,
      { only: rules },
    );
  });

  it('are joined again', () => {
    checkFix(
      `
      --- master.cf
        25 inet n - n - - smtpd
          -o smtpd_client_restrictions=permit_mynetworks,
             reject
      `,
      `
      --- master.cf
        25 inet n - n - - smtpd
          -o { smtpd_client_restrictions = permit_mynetworks, reject }
      `,
      { only: rules },
    );
    checkFix(
      `
      --- master.cf
        25 inet n - n - - smtpd -oa =b
      `,
      `
      --- master.cf
        25 inet n - n - - smtpd -o a=b
      `,
      { only: rules },
    );
  });

  it('need their indentation', () => {
    checkFindings(
      `
      --- master.cf
        25 inet n - n - - smtpd
        -o a=b -o c=d -o e=f -o g=h
      # ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error master-option-unindented
        user=x argv=y
      # ^^^^^^^^^^^^^ error master-option-unindented
      `,
      { only: [...rules, 'master-field-count', 'master-field-value'] },
    );
  });

  it('set a parameter once', () => {
    checkFindings(
      `
      --- master.cf
        25 inet n - n - - smtpd -o a=b -o a=b -o a=c
      #                                          ^ warning master-option-duplicate
      `,
      { only: 'master-option-duplicate' },
    );
  });

  it('of pipe and spawn are attributes', () => {
    checkFindings(
      `
        mail_owner = postfix
      --- master.cf
        a unix - n n - - pipe flags=DQ user=u argv=/bin/x $(recipient) $user $$x $usr $(sender?x)
      #                              ^ error master-pipe-attributes
      #                                                                           ^^^ warning master-pipe-attributes
      #                                                                                 ^^^^^^^^ warning master-pipe-attributes
        b unix - n n - - pipe null_sender= argv=/bin/x
      #                  ^^^^ error master-pipe-attributes
        c unix - n n - - pipe user=root directory=/ argv=/bin/x
      #                            ^^^^ error master-pipe-attributes
        d unix - n n - - spawn user=postfix size=1 argv=/bin/x
      #                                     ^^^^ error master-pipe-attributes
      #                             ^^^^^^^ error master-pipe-attributes
        e unix - n n - - pipe user=u size=1k stray argv=/bin/x
      #                                   ^^ error master-pipe-attributes
      #                                      ^^^^^ error master-pipe-attributes
      `,
      { only: 'master-pipe-attributes' },
    );
  });
});

describe('services and values of master.cf', () => {
  it('may be there twice, with the port spelled otherwise', () => {
    checkFindings(
      `
      --- master.cf
        smtp inet n - n - - smtpd
        smtp unix - - n - - smtp
        25 inet n - n - - postscreen
      # ^^ warning master-duplicate-service
        127.0.0.1:25 inet n - n - - smtpd
        [127.0.0.1]:smtp inet n - n - - smtpd
      # ^^^^^^^^^^^^^^^^ warning master-duplicate-service
        smtps inet n - n - - smtpd
        submissions inet n - n - - smtpd
      # ^^^^^^^^^^^ warning master-duplicate-service
        foo unix n - n - - smtp
        foo unix y - n - - smtp
        foo unix - - n - - smtp
      # ^^^ warning master-duplicate-service
      `,
      { only: 'master-duplicate-service' },
    );
  });

  it('refer to names that somebody defines', () => {
    checkFindings(
      `
        mua = permit
      --- master.cf
        587 inet n - n - - smtpd -o x=$mua,$mau -o y=$x -o z=$(stress?a)$(none:b)
      #                                     ^^^ warning master-undefined-variable
      #                                                                   ^^^^ warning master-undefined-variable
      `,
      { only: 'master-undefined-variable' },
    );
    checkFindings(
      `
      --- master.cf
        587 inet n - n - - smtpd -o x=$nothing
      `,
      { only: 'master-undefined-variable' },
    );
  });
});
