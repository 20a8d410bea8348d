// The process that serves VS Code for the Web, with its options as JSON in the first argument.
// It is apart because @vscode/test-web logs on standard output and ends its process when it cannot listen.
import testWeb from '@vscode/test-web';

await testWeb.open(JSON.parse(process.argv[2]));
