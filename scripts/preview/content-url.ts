/** Where a package's file is to be had: each part is escaped, the query is kept. */
export const contentUrl = (name: string, launch: string): string => {
  const [, path = '', query = ''] = /^([^?#]*)(.*)$/s.exec(launch) ?? [];
  // A manifest's href is a URL already: what is escaped there stays as it is.
  return `/content/${encodeURIComponent(name)}/${encodeURI(path).replaceAll('%25', '%')}${query}`;
};
