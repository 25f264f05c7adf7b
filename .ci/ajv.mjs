// The schema of policy books in ajv 8, as editors and gateways have it: every book of the examples and every
// example of a kind is valid, and none is with an unknown key in any object or with null for any value.
import Ajv from 'ajv/dist/2020.js';
import fs from 'node:fs';
import path from 'node:path';

const root = process.argv[2];
const read = (file) => JSON.parse(fs.readFileSync(file, 'utf8'));
const files = (folder, take) =>
  fs.readdirSync(folder, { withFileTypes: true }).flatMap((each) => {
    const file = path.join(folder, each.name);
    return each.isDirectory() ? files(file, take) : take(file) ? [file] : [];
  });

const books = path.join(root, 'examples/books');
const ajv = new Ajv.default({ strictTypes: false });
const validate = ajv.compile(read(path.join(books, 'policy-book.schema.json')));
const documents = files(books, (file) => /\.json$/.test(file) && !/\/cases\/|schema/.test(file)).map((file) => [file, read(file)]);
for (const module of ['segmentation', 'scoring', 'lifecycle', 'campaign']) {
  files(path.join(root, 'crm-' + module, 'src/main/resources'), (file) => /\/example\.[a-z-]+\.json$/.test(file))
    .forEach((file) => documents.push([file, { policies: [read(file)] }]));
}

const wrong = [];
let hostile = 0;
const refused = (document, place) => {
  hostile++;
  if (validate(document)) wrong.push('accepts ' + place);
};
const hurt = (document, node, place) => {
  if (!Array.isArray(node)) {
    node.unknownKey = 1;
    refused(document, place + ' with an unknown key');
    delete node.unknownKey;
  }
  for (const [key, value] of Object.entries(node)) {
    node[key] = null;
    refused(document, place + '/' + key + ' null');
    node[key] = value;
    if (value && typeof value === 'object') hurt(document, value, place + '/' + key);
  }
};
for (const [file, document] of documents) {
  if (!validate(document)) wrong.push('refuses ' + file + ': ' + ajv.errorsText(validate.errors));
  hurt(document, document, path.relative(root, file) + '#');
}
wrong.slice(0, 20).forEach((each) => console.log(each));
console.log(`ajv: ${documents.length} documents, ${hostile} hurt ones, ${wrong.length} wrong`);
process.exit(wrong.length || !documents.length ? 1 : 0);
