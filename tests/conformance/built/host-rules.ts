import type { Package } from './package';

const ADDRESS = /(?:https?|wss?):\/\/([\w.-]*\w)/gi;

/** Hosts named by addresses in a text, each once: `www.w3.org` of `http://www.w3.org/2000/svg`. */
export function findHosts(text: string): readonly string[] {
  return [...new Set([...text.matchAll(ADDRESS)].map(([, host]) => (host ?? '').toLowerCase()))];
}

const CODE = /\.(js|css|html)$/;

/** Every host the built code names, with the file, unless it is listed or one of the packaged feeds' own. */
export function checkHosts({ files }: Package, listed: readonly string[], feeds: readonly string[]): readonly string[] {
  const known = new Set([...listed, ...feeds.flatMap(findHosts)]);
  return [...files].flatMap(([path, file]) => {
    if (!CODE.test(path)) return [];
    const unknown = findHosts(file.toString('utf8')).filter(host => !known.has(host));
    return unknown.map(host => `${path} names ${host}`);
  });
}

/** News hosts stand in the one list they are registered from; a file that names a few of them, or an address of one, means to speak to it. */
export function checkNewsHosts(
  { files }: Package,
  newsHosts: readonly string[],
  feeds: readonly string[],
): readonly string[] {
  const linked = new Set(feeds.flatMap(findHosts));
  return [...files].flatMap(([path, file]) => {
    if (!CODE.test(path)) return [];
    const text = file.toString('utf8');
    const named = newsHosts.filter(host =>
      new RegExp(`(?<![\\w.-])${host.replaceAll('.', '\\.')}(?![\\w-])`).test(text),
    );
    const addressed = findHosts(text).filter(host =>
      newsHosts.some(news => host === news || host.endsWith(`.${news}`)),
    );
    const isTheList = named.length >= newsHosts.length * 0.9;
    return [
      ...(named.length > 0 && !isTheList
        ? named.filter(host => !linked.has(host)).map(host => `${path} names ${host}`)
        : []),
      ...addressed.filter(host => !linked.has(host)).map(host => `${path} has an address of ${host}`),
    ];
  });
}
