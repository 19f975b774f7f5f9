// Files whose text becomes part of the program when it is built: rule packs, migrations, worker sources.
declare module '*?raw' {
  const text: string
  export default text
}

interface ImportMeta {
  /** Resolved while building; the answer maps each matching path to the file's content. */
  glob<T>(pattern: string, options: { eager: true; query?: '?raw'; import: 'default' }): Record<string, T>
}
