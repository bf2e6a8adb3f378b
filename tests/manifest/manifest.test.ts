import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { all, readXml, type Element } from './read-xml';

/**
 * Microsoft's validator needs the internet; this one holds what its documentation says of an add-in only manifest:
 * order of elements, ids of resources, lengths, addresses, icons.
 */
const ROOT = join(__dirname, '../..');
const source = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');
const manifest = readXml(source);

/** Those that Microsoft requires (16, 20, 32) and advises. */
const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

/** The order in which the children of an element have to stand. */
const ORDER: Record<string, readonly string[]> = {
  OfficeApp: [
    'Id',
    'AlternateId',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
  ],
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  Group: ['Label', 'Icon', 'Tooltip', 'Control'],
  Control: ['Label', 'Tooltip', 'Supertip', 'Icon', 'Action', 'Items'],
  Item: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
};

function everyElement(element: Element): Element[] {
  return [element, ...element.children.flatMap(everyElement)];
}

const elements = everyElement(manifest);
const resources = all(manifest, 'Resources')[0]!.children.flatMap(({ children }) => children);
const ids = resources.map(({ attributes }) => attributes.id!);
const addresses = elements
  .flatMap(({ attributes }) => [attributes.DefaultValue ?? ''])
  .filter((value) => value.includes('://'));

describe('manifest.xml', () => {
  it.each(Object.entries(ORDER))('keeps the order of what stands in %s', (name, order) => {
    const misplaced = elements
      .filter((element) => element.name === name)
      .flatMap(({ children }) => {
        const places = children.map((child) => order.indexOf(child.name));
        return children.filter((_, i) => places[i]! < 0 || (i > 0 && places[i]! < places[i - 1]!));
      });
    expect(misplaced.map(({ name: child }) => child)).toEqual([]);
  });

  it('has an id, a version and a zh-CN default with en-US beside every text', () => {
    expect(all(manifest, 'Id')[0]!.text).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(all(manifest, 'Version')[0]!.text).toMatch(/^\d+(\.\d+){2,3}$/);
    expect(all(manifest, 'DefaultLocale')[0]!.text).toBe('zh-CN');
    const texts = [...all(manifest, 'bt:String'), all(manifest, 'DisplayName')[0]!];
    const untranslated = texts.filter(
      ({ children }) => !children.some(({ attributes }) => attributes.Locale === 'en-US' && attributes.Value),
    );
    expect(untranslated).toEqual([]);
  });

  it('names only resources that exist, each with an id of at most 32 characters, once', () => {
    const asked = elements.flatMap(({ attributes }) => attributes.resid ?? []);
    expect(asked.filter((id) => !ids.includes(id))).toEqual([]);
    expect(ids.filter((id) => id.length > 32)).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !asked.includes(id))).toEqual([]);
  });

  it('keeps texts within their lengths', () => {
    const tooLong = (name: string, most: number) =>
      all(manifest, name)
        .flatMap(({ children }) => children)
        .filter(({ name: child }) => child === 'bt:String')
        .flatMap(({ attributes, children }) => [
          attributes.DefaultValue!,
          ...children.map((c) => c.attributes.Value!),
        ])
        .filter((text) => text.length > most);
    expect(tooLong('bt:ShortStrings', 125)).toEqual([]);
    expect(tooLong('bt:LongStrings', 250)).toEqual([]);
    expect(addresses.filter((address) => address.length > 2048)).toEqual([]);
  });

  it('uses https everywhere', () => {
    expect(addresses.length).toBeGreaterThan(10);
    expect(addresses.filter((address) => !address.startsWith('https://'))).toEqual([]);
  });

  it('shows icons that are there, in the size they are named for', () => {
    const icons = addresses.filter((address) => address.endsWith('.png'));
    for (const address of icons) {
      const file = join(ROOT, new URL(address).pathname);
      expect([file, existsSync(file)]).toEqual([file, true]);
      const width = readFileSync(file).readUInt32BE(16);
      expect([file, width]).toEqual([file, Number(/-(\d+)\.png$/.exec(file)![1])]);
    }
    for (const { children } of all(manifest, 'Icon')) {
      expect(children.map(({ attributes }) => Number(attributes.size))).toEqual(ICON_SIZES);
      for (const { attributes } of children)
        expect(attributes.resid).toMatch(new RegExp(`\\.${attributes.size}$`));
    }
  });

  it('asks for the oldest Excel that is supported, and shows its page in an older one all the same', () => {
    const sets = all(manifest, 'bt:Set').map(
      ({ attributes }) => `${attributes.Name} ${attributes.MinVersion}`,
    );
    expect(sets).toEqual(['ExcelApi 1.13', 'SharedRuntime 1.1']);
    const [overrides] = manifest.children.filter(({ name }) => name === 'VersionOverrides');
    expect(all(overrides!, 'Requirements')).toHaveLength(1);
    expect(manifest.children.map(({ name }) => name)).not.toContain('Requirements');
  });

  it('names no domain beside its own, which is always allowed, and has the version of the package', () => {
    expect(all(manifest, 'AppDomain')).toEqual([]);
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(all(manifest, 'Version')[0]!.text).toBe(`${version}.0`);
  });

  it('sends those who look for help to a page that any browser shows', () => {
    const places = ['SupportUrl', 'LearnMoreUrl'].flatMap((name) => all(manifest, name));
    const pages = places.map(({ attributes }) => {
      const found = resources.find(({ attributes: { id } }) => id === attributes.resid);
      return new URL((found ?? { attributes }).attributes.DefaultValue!).pathname;
    });
    expect(pages).toEqual(['/help.html', '/help.html']);
    expect(readFileSync(join(ROOT, 'src/taskpane/help.html'), 'utf8')).not.toMatch(/<script/);
  });

  it('names a shortcut only where one is shipped', () => {
    expect(source).not.toMatch(/shortcut/i);
  });

  it('runs only functions that are registered', () => {
    const functions = all(manifest, 'FunctionName').map(({ text }) => text);
    const folder = join(ROOT, 'src/commands');
    const code = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
    expect(functions.length).toBe(7);
    expect(functions.filter((name) => !code.some((text) => text.includes(name)))).toEqual([]);
  });
});
