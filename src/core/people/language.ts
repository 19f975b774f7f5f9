import { z } from 'zod'

/** The form of a language: a BCP 47 code of language, script and region, such as `quc` or `pt-BR`. */
export const languageSchema = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/, { error: 'person.notALanguage' })

/** The names of a language in the four languages of the program. */
export type LanguageNames = {
  readonly en: string
  readonly es: string
  readonly pt: string
  readonly fr: string
}

const same = (name: string): LanguageNames => ({ en: name, es: name, pt: name, fr: name })
const named = (en: string, es: string, pt: string, fr: string): LanguageNames => ({ en, es, pt, fr })

/**
 * Languages whose names the system's own list lacks in at least one of the four languages. Most are
 * Indigenous languages of the Americas; they must be as easy to choose as any other.
 */
export const ownLanguageNames: Readonly<Record<string, LanguageNames>> = {
  acr: same('Achi'),
  agr: same('Awajún'),
  amu: same('Amuzgo'),
  arz: named('Egyptian Arabic', 'Árabe egipcio', 'Árabe egípcio', 'Arabe égyptien'),
  bzd: same('Bribri'),
  cab: same('Garífuna'),
  cak: same('Kaqchikel'),
  cbm: same('Kaqchikel (Yepocapa)'),
  chj: named('Chinantec', 'Chinanteco', 'Chinanteco', 'Chinantèque'),
  cni: same('Asháninka'),
  cnm: same('Chuj'),
  ctu: same("Ch'ol"),
  cuk: named('Guna', 'Guna', 'Guna', 'Guna'),
  emp: named('Emberá', 'Emberá', 'Emberá', 'Emberá'),
  gcf: named('Antillean Creole', 'Criollo antillano', 'Crioulo antilhano', 'Créole antillais'),
  gcr: named('Guianese Creole', 'Criollo guayanés', 'Crioulo da Guiana Francesa', 'Créole guyanais'),
  guc: named('Wayuu', 'Wayuunaiki', 'Wayuu', 'Wayuu'),
  gym: named('Ngäbere', 'Ngäbere', 'Ngäbere', 'Ngäbere'),
  hch: same('Wixárika'),
  ixl: same('Ixil'),
  jac: same("Popti'"),
  jam: named('Jamaican Creole', 'Criollo jamaicano', 'Crioulo jamaicano', 'Créole jamaïcain'),
  kek: same("Q'eqchi'"),
  kjb: same("Q'anjob'al"),
  knj: same('Akateko'),
  kri: named('Krio', 'Krio', 'Krio', 'Krio'),
  mam: same('Mam'),
  mau: named('Mazatec', 'Mazateco', 'Mazateco', 'Mazatèque'),
  miq: named('Miskito', 'Miskito', 'Miskito', 'Miskito'),
  mix: named('Mixtec', 'Mixteco', 'Mixteco', 'Mixtèque'),
  mnk: named('Mandinka', 'Mandinga', 'Mandinga', 'Mandingue'),
  mto: same('Totontepec Mixe'),
  nah: named('Nahuatl', 'Náhuatl', 'Náuatle', 'Nahuatl'),
  ote: named('Otomi', 'Otomí', 'Otomi', 'Otomi'),
  poc: same('Poqomam'),
  poh: same("Poqomchi'"),
  pua: named('Purépecha', 'Purépecha', 'Purépecha', 'Purépecha'),
  quc: same("K'iche'"),
  qug: named('Kichwa', 'Kichwa', 'Kíchua', 'Kichwa'),
  qum: same('Sipakapense'),
  shp: same('Shipibo-Konibo'),
  tar: named('Rarámuri', 'Rarámuri', 'Rarámuri', 'Rarámuri'),
  tee: named('Tepehua', 'Tepehua', 'Tepehua', 'Tepehua'),
  tlp: named('Tlapanec (Meꞌphaa)', 'Tlapaneco (meꞌphaa)', 'Tlapaneco (meꞌphaa)', 'Tlapanèque (meꞌphaa)'),
  top: named('Totonac', 'Totonaco', 'Totonaco', 'Totonaque'),
  tzh: same('Tseltal'),
  tzj: same("Tz'utujil"),
  tzo: same('Tsotsil'),
  yaq: named('Yaqui', 'Yaqui', 'Yaqui', 'Yaqui'),
  yua: named('Yucatec Maya', 'Maya yucateco', 'Maia iucateque', 'Maya yucatèque'),
  zab: named('Zapotec', 'Zapoteco', 'Zapoteco', 'Zapotèque'),
  zoq: named('Zoque', 'Zoque', 'Zoque', 'Zoque'),
}

const worldLanguages =
  'en es pt fr ht qu ay gn zap arn pap srn ar prs fa ps ur bn hi pa ne ta te si zh yue wuu vi th my ru uk tr ku ckb kmr az ka hy uz kk ky tg am ti om so sw ha yo ig ff wo bm ln kg lua rw rn sn zu mg ak ee fon snk man dyu'

/** The languages offered in a list, as BCP 47 codes; any other well-formed code may be typed. */
export const offeredLanguages: readonly string[] = [
  ...worldLanguages.split(' '),
  ...Object.keys(ownLanguageNames),
]
