// Empty on purpose: see the description in package.json.
exports.activate = () => undefined;
