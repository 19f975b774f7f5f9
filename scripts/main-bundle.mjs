import { yamlData } from './yaml-data.mjs'

/** How the program's own process is bundled, wherever that is done: for shipping, and for the tests' worker. */
export const mainBundle = () => ({
  plugins: [yamlData()],
  // The package's entry for Node requires every language by a computed path, which a bundle cannot follow.
  resolve: { alias: [{ find: /^i18n-iso-countries$/, replacement: 'i18n-iso-countries/index.js' }] },
})
