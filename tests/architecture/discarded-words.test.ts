import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

// docs/words.md settles one word for each thing. These are the ones that stood beside it once.

type Discarded = { readonly word: RegExp; readonly write: string; readonly but?: RegExp }

const discarded: Readonly<Record<'es' | 'pt' | 'fr', readonly Discarded[]>> = {
  es: [
    { word: /\bperson[ae]s? detenid/i, write: 'privada de libertad' },
    {
      word: /\bestancias?\b/i,
      write: 'privación de libertad',
      but: /corta estancia|normas de estancia|regularizar su estancia/gi,
    },
    { word: /\brebasad/i, write: 'superado' },
    { word: /\b(?:alarma|marca|ajuste)s? de la casa\b/i, write: 'interna' },
    { word: /\bfichas?\b/i, write: 'expediente' },
    { word: /\bevadid/i, write: 'en fuga' },
    { word: /\bañad/i, write: 'agregar' },
    { word: /\bfestivos?\b/i, write: 'feriado' },
    { word: /\bhusos? horario/i, write: 'zona horaria' },
    { word: /\bde el\b/, write: 'del' },
  ],
  pt: [
    { word: /\bpessoas? detid/i, write: 'privada de liberdade' },
    {
      word: /\b(?:estadas?|estadias?|permanências?)\b/i,
      write: 'privação de liberdade',
      but: /curta permanência|normas de estada|regularizar a estada/gi,
    },
    { word: /\blibertação\b/i, write: 'soltura' },
    { word: /\b(?:alarme|marca|configuração|ajuste)s? da casa\b/i, write: 'interno' },
    { word: /\bfichas?\b/i, write: 'prontuário' },
    { word: /\bevadid/i, write: 'em fuga' },
    { word: /\bacrescent/i, write: 'adicionar' },
    { word: /\bnuma?\b/i, write: 'em uma' },
    { word: /\baté às\b/i, write: 'até as' },
  ],
  fr: [
    {
      word: /\bséjours?\b/i,
      write: 'rétention',
      but: /règles de séjour|régulariser son séjour/gi,
    },
    { word: /\bpaquets?\b/i, write: 'recueil' },
    { word: /\balarmes?\b/i, write: 'alerte' },
    { word: /\b(?:alerte|repère|réglage)s? de la maison\b/i, write: 'interne' },
    { word: /\brôles?\b/i, write: 'fonction' },
    { word: /(?<!\p{L})évasion/iu, write: 'fuite' },
    { word: /\bremise en liberté\b/i, write: 'libération' },
    { word: /\bincalculable/i, write: 'calcul impossible' },
    { word: /\bconsigné/i, write: 'enregistré' },
  ],
}

const filesOf = (language: string) => [
  ...['src/renderer/i18n', 'src/core/words', 'src/main/commands/words'].flatMap((folder) =>
    readdirSync(`${folder}/${language}`).map((file) => `${folder}/${language}/${file}`),
  ),
  `src/core/import/refusal-words-${language}.ts`,
]

/** The lines that still hold a word, in those files and with the word to write instead. */
const stillUsed = (language: keyof typeof discarded) =>
  filesOf(language).flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line) =>
        discarded[language]
          .filter(({ word, but }) => word.test(but ? line.replaceAll(but, '') : line))
          .map(({ write }) => `${file}: ${line.trim()} -> ${write}`),
      ),
  )

describe('a word that was given up for another', () => {
  for (const language of ['es', 'pt', 'fr'] as const)
    it(`is used nowhere in ${language}`, () => {
      expect(stillUsed(language)).toEqual([])
    })

  it('is found where it stands', () => {
    expect(discarded.es.some(({ word }) => word.test('Añadir una unidad'))).toBe(true)
    expect(discarded.fr.some(({ word }) => word.test('le rôle'))).toBe(true)
  })
})
