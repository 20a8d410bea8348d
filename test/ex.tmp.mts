import { readFileSync } from 'node:fs';
import { makeInstance, allFindings } from './support/instance';
for (const name of process.argv.slice(2)) {
  const read = (f: string) => { try { return readFileSync(`${name}/${f}`, 'utf8'); } catch { return undefined; } };
  const texts: Record<string, string> = {}; const m = read('main.cf'); const s = read('master.cf');
  if (m !== undefined) texts['main'] = m; if (s !== undefined) texts['master'] = s;
  const made = makeInstance(texts, process.env['V']);
  for (const f of allFindings(made)) console.log(name, f.file, made.instance[f.file]!.rowOf(f.line as never) + 1, f.severity, f.rule.id, f.message, '|', f.fixes?.().map((x) => `${x.title} (${x.safety})`).join(' / ') ?? '');
}
