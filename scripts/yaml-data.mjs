import { parse } from 'yaml'

/**
 * The law is written in YAML, for people. The program takes it as JSON, read when it is built: reading all
 * packs as YAML takes seconds, at each start of the command line and before the first page of the law.
 */
export const yamlData = () => ({
  name: 'yaml-data',
  transform(code, id) {
    if (!id.endsWith('.yaml')) return null
    const data = JSON.stringify(parse(code, { maxAliasCount: 0 }))
    return { code: `export default JSON.parse(${JSON.stringify(data)})`, map: null, moduleType: 'js' }
  },
})
