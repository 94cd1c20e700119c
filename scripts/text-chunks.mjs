/**
 * A Vite plugin: the texts of one language are two files, one for the first paint and one for the rest.
 *
 * A room has `import('./text.en')`. By default the bundler makes a file of each text or, if texts are grouped, a file
 * of 40 bytes for each that imports the group; either way each text is a request. In a build this plugin therefore
 * replaces each of these imports by a call of one module that loads the two files.
 */
import { readdirSync } from 'node:fs';
import { join, posix } from 'node:path';

/** `import('./text.en')`, exactly as written in every `text.ts`, or the same of another room. */
const textImport = /\bimport\('(\.{1,2}\/(?:[\w./-]+\/)?text\.(?:en|zh))'\)/g;
const textFile = /(^|[\\/])text\.(en|zh)\.tsx?$/;

/** What is first seen after the first paint: all sections but the first, what they share, and what the shell adds to them. */
const late =
  /^\/src\/(panels\/(?!00-)|(glossary|inside|runs|shipped|charts\/sound|app\/(offline|only|pictures|presenter|route\/bar))\/)/;

/** The module that is asked, and those it loads. */
const shelf = 'ringdown/texts';
const files = ['text-en', 'text-zh', 'sections-en', 'sections-zh'];

/** @returns {import('vite').Plugin} */
export function textChunks() {
  /** @type {string} */
  let root;
  return {
    name: 'ringdown:text-chunks',
    apply: 'build',
    // Before types and quotation marks are changed.
    enforce: 'pre',
    configResolved(config) {
      root = config.root;
    },
    resolveId: (id) => (id === shelf || files.some((file) => id === `ringdown/${file}`) ? id : undefined),
    load(id) {
      if (id === shelf) return shelfCode();
      const file = files.find((name) => id === `ringdown/${name}`);
      return file === undefined ? undefined : textsCode(root, file);
    },
    transform: {
      filter: { id: /\/src\/.*\.tsx?$/, code: /\.(en|zh)'\)/ },
      handler: (code, id) => ({ code: takeFromShelf(code, id.slice(root.length)), map: null }),
    },
  };
}

/**
 * @param {string} code of a module that imports texts
 * @param {string} path where it lies, from the project's root
 * @returns {string} the same, with each text taken out of the file that has it
 */
export function takeFromShelf(code, path) {
  const folder = path.slice(0, path.lastIndexOf('/'));
  const asking = code.replace(textImport, (_, name) => {
    const text = posix.join(folder, name);
    return `takeText('${fileOf(text)}', '${text}')`;
  });
  return asking === code ? code : `import { takeText } from '${shelf}';\n${asking}`;
}

/**
 * @param {string} text its path from the project's root, ending in its language
 * @returns {string} the file that has it
 */
const fileOf = (text) => `${late.test(text) ? 'sections' : 'text'}-${text.slice(text.lastIndexOf('.') + 1)}`;

const shelfCode = () => `
  const load = { ${files.map((file) => `'${file}': () => import('ringdown/${file}')`).join(', ')} };
  export const takeText = (file, text) => load[file]().then(({ texts }) => texts[text]);
`;

/**
 * @param {string} root
 * @param {string} file
 */
function textsCode(root, file) {
  const texts = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => textFile.test(path))
    .map((path) => `/src/${path.replaceAll('\\', '/').replace(/\.tsx?$/, '')}`)
    .filter((text) => fileOf(text) === file)
    .sort();
  const imports = texts.map((text, index) => `import * as text${index} from '${text}';`);
  const entries = texts.map((text, index) => `'${text}': text${index}`);
  return `${imports.join('\n')}\nexport const texts = { ${entries.join(', ')} };`;
}
