// The schemas of policy books and of rules in ajv 8, as editors and gateways have them: every book of the examples,
// every example of a kind and all rules of the library and the examples are valid, and none is with an unknown key
// in any object or with null for any value.
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
const book = ajv.compile(read(path.join(books, 'policy-book.schema.json')));
const documents = files(books, (file) => /\.json$/.test(file) && !/\/cases\/|schema/.test(file)).map((file) => [file, read(file), book]);
for (const module of ['segmentation', 'scoring', 'lifecycle', 'campaign', 'alert', 'customer']) {
  files(path.join(root, 'crm-' + module, 'src/main/resources'), (file) => /\/example\.[a-z-]+\.json$/.test(file))
    .forEach((file) => documents.push([file, { policies: [read(file)] }, book]));
}

const rules = path.join(root, 'examples/rules');
const ofOthers = { access: ['access/branch.json'], retention: ['retention/retention.json'] };
const kinds = fs.readdirSync(rules).filter((name) => name.endsWith('.schema.json')).map((name) => name.split('.')[0]);
for (const kind of kinds) {
  const schema = ajv.compile(read(path.join(rules, kind + '.schema.json')));
  const own = fs.readdirSync(rules).filter((name) => name.startsWith(kind + '.') && !name.includes('schema')).map((name) => 'rules/' + name);
  const tried = [...own, ...(ofOthers[kind] ?? [])].map((name) => path.join(root, 'examples', name));
  if (!tried.length) throw new Error('nothing to try the schema of ' + kind + ' on');
  tried.forEach((file) => documents.push([file, read(file), schema]));
}

const wrong = [];
let hostile = 0;
const refused = (validate, document, place) => {
  hostile++;
  if (validate(document)) wrong.push('accepts ' + place);
};
const hurt = (validate, document, node, place) => {
  if (!Array.isArray(node)) {
    node.unknownKey = 1;
    refused(validate, document, place + ' with an unknown key');
    delete node.unknownKey;
  }
  for (const [key, value] of Object.entries(node)) {
    node[key] = null;
    refused(validate, document, place + '/' + key + ' null');
    node[key] = value;
    if (value && typeof value === 'object') hurt(validate, document, value, place + '/' + key);
  }
};
for (const [file, document, validate] of documents) {
  if (!validate(document)) wrong.push('refuses ' + file + ': ' + ajv.errorsText(validate.errors));
  hurt(validate, document, document, path.relative(root, file) + '#');
}
wrong.slice(0, 20).forEach((each) => console.log(each));
console.log(`ajv: ${documents.length} documents, ${hostile} hurt ones, ${wrong.length} wrong`);
process.exit(wrong.length || !documents.length ? 1 : 0);
