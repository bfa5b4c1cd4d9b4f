// The same as worker.py, for docxtemplater. NODE_MODULES names the folder that holds node_modules.
import fs from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';
import { createRequire } from 'node:module';
const require = createRequire(path.resolve(process.env.NODE_MODULES || '.', 'x.js'));
const PizZip = require('pizzip');
const Docxtemplater = require('docxtemplater');
const [, , template, dataFile, out] = process.argv;
const content = fs.readFileSync(template);
const data = JSON.parse(fs.readFileSync(dataFile, 'utf8'));
const render = (number) => {
  const document = new Docxtemplater(new PizZip(content), { paragraphLoop: true, linebreaks: true });
  document.render({ ...data, kenmerk: 'CV-2026-' + String(number).padStart(3, '0') });
  return document.toBuffer({ compression: 'DEFLATE' });
};
const first = render(0);
if (out) { fs.writeFileSync(out, first); process.exit(0); }
for await (const line of readline.createInterface({ input: process.stdin })) {
  const cpu = process.cpuUsage(), clock = performance.now();
  for (let i = 0; i < +line; i++) render(i);
  const used = process.cpuUsage(cpu);
  console.log((used.user + used.system) / 1e6, (performance.now() - clock) / 1e3);
}
