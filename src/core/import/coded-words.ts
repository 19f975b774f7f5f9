import { foldWord } from './cell-text'
import type { ImportEndKind } from './import-profile'

const table = <T extends string>(words: Readonly<Record<T, string>>): ReadonlyMap<string, T> => {
  const found = new Map<string, T>()
  for (const meaning of Object.keys(words) as T[]) {
    for (const word of words[meaning].split(',')) found.set(foldWord(word), meaning)
  }
  return found
}

const sexWords = table({
  female:
    'f,female,woman,girl,femenino,femenina,feminino,feminina,mujer,mulher,niña,femme,féminin,feminin,fille,w,♀',
  male: 'male,man,boy,masculino,masculina,hombre,homem,niño,homme,masculin,garçon,h,♂',
  other:
    'x,other,otro,otra,outro,outra,autre,non binary,nonbinary,no binario,não binário,non binaire,trans,intersex,intersexual',
  unknown: 'u,unknown,desconocido,desconhecido,inconnu,unk,no consta,n a',
})

/**
 * The meaning of a word for sex in four languages, given all words of the column: `M` is male beside `F` and
 * female (mujer, mulher) beside `H`; alone it has no meaning here and the user is asked.
 */
export const sexFromWord = (
  word: string,
  column: ReadonlySet<string>,
): 'female' | 'male' | 'other' | 'unknown' | undefined => {
  const folded = foldWord(word)
  if (folded !== 'm') return sexWords.get(folded)
  if (column.has('f') && !column.has('h')) return 'male'
  return column.has('h') && !column.has('f') ? 'female' : undefined
}

const endWords = table<ImportEndKind>({
  release:
    'release,released,bond,bail,parole,libertad,liberado,liberada,excarcelado,egreso,alta,soltura,liberdade,solto,solta,libération,libéré,libérée,remise en liberté,mise en liberté',
  removal:
    'removal,removed,deported,deportation,expulsion,expelled,departed,voluntary departure,deportado,deportada,deportación,expulsado,expulsada,expulsión,retorno,retornado,retorno asistido,remoção,expulso,expulsa,deportação,éloignement,éloigné,éloignée,expulsé,expulsée,renvoi,reconduite',
  'transfer-out':
    'transfer,transferred,transfer out,traslado,trasladado,trasladada,transferência,transferido,transferida,transfert,transféré,transférée',
  escape: 'escape,escaped,absconded,fuga,fugado,fugada,evasión,evadido,evadida,evasão,évasion,évadé,évadée',
  death:
    'death,died,deceased,muerte,fallecido,fallecida,fallecimiento,defunción,morte,óbito,falecido,falecida,décès,décédé,décédée,mort',
})

/** The kind of end a word stands for, or undefined where it is not known. */
export const endFromWord = (word: string): ImportEndKind | undefined => endWords.get(foldWord(word))

const answerWords = table<'yes' | 'no'>({
  yes: 'y,yes,true,1,s,si,sí,sim,oui,o,vrai,verdadero,verdadeiro,x,✓,solicita,solicitó,requested,claimed',
  no: 'n,no,false,0,não,non,faux,falso,none,ninguno',
})

/** The answer a word stands for in four languages, or undefined where it is not known. */
export const answerFromWord = (word: string): 'yes' | 'no' | undefined => answerWords.get(foldWord(word))

/**
 * Names and codes of countries to the code kept in the register (two letters), prepared by the host in
 * four languages; keys are folded by `foldWord`.
 */
export type CountryTable = ReadonlyMap<string, string>

const stateless = new Set(
  [
    'stateless',
    'apátrida',
    'apatrida',
    'apatride',
    'sin nacionalidad',
    'sem nacionalidade',
    'sans nationalité',
    'xxa',
    'no nationality',
  ].map(foldWord),
)
const unknownCountry = new Set(
  [
    'unknown',
    'desconocida',
    'desconocido',
    'desconhecida',
    'inconnue',
    'inconnu',
    'undetermined',
    'xxx',
    'por determinar',
  ].map(foldWord),
)

/**
 * The nationality a word stands for: a country code, `stateless`, `unknown`, or undefined where the word is
 * not known. Example: `nationalityFromWord('Apátrida', table) //=> 'stateless'`.
 */
export const nationalityFromWord = (word: string, countries: CountryTable): string | undefined => {
  const folded = foldWord(word)
  if (stateless.has(folded)) return 'stateless'
  return unknownCountry.has(folded) ? 'unknown' : countries.get(folded)
}
