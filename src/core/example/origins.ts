/** Where a fictitious person comes from: nationality, languages, and words for a name. */
export type Origin = {
  readonly weight: number
  readonly nationality: string
  readonly languages: readonly string[]
  readonly women: readonly ExampleName[]
  readonly men: readonly ExampleName[]
  readonly families: readonly ExampleName[]
  /** Two family names, as in Spanish and Portuguese. */
  readonly twoFamilyNames?: true
  /** The family name stands first in the other script. */
  readonly familyFirst?: true
}

/** A name in Latin letters, and in its own script where that is another. */
export type ExampleName = readonly [latin: string, script?: string]

const plain = (names: string): readonly ExampleName[] => names.split(', ').map((name) => [name])
const paired = (names: string): readonly ExampleName[] =>
  names.split(', ').map((pair) => {
    const [latin = '', script = ''] = pair.split('=')
    return [latin, script]
  })

const spanish = {
  women: plain(
    'María, Ana Lucía, Yanet, Carolina, Dunia, Keyla, Rosa Elena, Yessenia, Marisol, Luz Marina, Daniela, Gabriela, Xiomara, Wendy, Iris, Norma, Suyapa, Blanca, Karla, Milagros',
  ),
  men: plain(
    'José Ángel, Luis Alberto, Daniel, Marvin, Segundo, Carlos, Juan Pablo, Wilmer, Óscar, Edwin, Nelson, Jorge, Josué, Kevin, Yeferson, Rubén, Héctor, Samuel, Elmer, Mauricio, Denis, Santos',
  ),
  families: plain(
    'Flores, Mejía, Orellana, Ríos, Rondón, Xol, Caal, Argueta, Téllez, Cabrera, Quishpe, Lemus, Zelaya, Pineda, Alvarenga, Castellanos, Ixcoy, Tzoc, Morales, Guevara, Paz, Vélez, Rivas, Bautista, Chávez, Núñez, Peña, Figueroa, Izaguirre, Matute',
  ),
  twoFamilyNames: true,
} as const

const fromSpanish = (nationality: string, weight: number, ...more: string[]): Origin => ({
  ...spanish,
  nationality,
  weight,
  languages: ['es', ...more],
})

/** The origins of the people of the example, with weights that add up to about 100. */
export const origins: readonly Origin[] = [
  fromSpanish('HN', 24),
  fromSpanish('GT', 14),
  { ...fromSpanish('GT', 4), languages: ['kek', 'es'] },
  { ...fromSpanish('GT', 2), languages: ['mam'] },
  fromSpanish('SV', 7),
  fromSpanish('VE', 12),
  fromSpanish('CU', 4),
  fromSpanish('CO', 4),
  fromSpanish('NI', 4),
  fromSpanish('EC', 5),
  { ...fromSpanish('EC', 1), languages: ['qug', 'es'] },
  fromSpanish('PE', 1),
  fromSpanish('DO', 1),
  {
    weight: 6,
    nationality: 'HT',
    languages: ['ht', 'fr'],
    women: plain('Marie-Ange, Roseline, Guerda, Islande, Mirlande, Nadège'),
    men: plain('Wilner, Jean-Robert, Frantz, Evens, Stanley, Dieudonné'),
    families: plain('Joseph, Baptiste, Pierre-Louis, Estimé, Dorvil, Saintilus, Célestin'),
  },
  {
    weight: 2,
    nationality: 'BR',
    languages: ['pt'],
    women: plain('Aparecida, Juliana, Cleide'),
    men: plain('João Batista, Edmilson, Tiago'),
    families: plain('Ferreira, Conceição, Araújo, Nascimento'),
    twoFamilyNames: true,
  },
  {
    weight: 3,
    nationality: 'IN',
    languages: ['pa', 'hi'],
    women: paired('Harpreet=ਹਰਪ੍ਰੀਤ, Simran=ਸਿਮਰਨ'),
    men: paired('Gurpreet=ਗੁਰਪ੍ਰੀਤ, Jaswinder=ਜਸਵਿੰਦਰ, Manjit=ਮਨਜੀਤ, Balwinder=ਬਲਵਿੰਦਰ'),
    families: paired('Singh=ਸਿੰਘ, Kaur=ਕੌਰ, Gill=ਗਿੱਲ'),
  },
  {
    weight: 2,
    nationality: 'NP',
    languages: ['ne'],
    women: paired('Sita=सीता, Gita=गीता'),
    men: paired('Bishnu=विष्णु, Ram=राम, Deepak=दीपक'),
    families: paired('Tamang=तामाङ, Gurung=गुरुङ, Thapa=थापा'),
  },
  {
    weight: 2,
    nationality: 'BD',
    languages: ['bn'],
    women: paired('Nasima=নাসিমা, Rehana=রেহানা'),
    men: paired('Rafiqul=রফিকুল, Kamal=কামাল, Anwar=আনোয়ার'),
    families: paired('Islam=ইসলাম, Hossain=হোসেন, Mia=মিয়া'),
  },
  {
    weight: 1.5,
    nationality: 'CN',
    languages: ['zh'],
    women: paired('Mei=梅, Xiaoling=晓玲'),
    men: paired('Wei=伟, Jianguo=建国, Hao=浩'),
    families: paired('Chen=陈, Lin=林, Huang=黄, Zheng=郑'),
    familyFirst: true,
  },
  {
    weight: 1.5,
    nationality: 'ER',
    languages: ['ti', 'am'],
    women: paired('Selam=ሰላም, Rahwa=ራህዋ'),
    men: paired('Tesfalem=ተስፋለም, Yonas=ዮናስ, Filmon=ፊልሞን'),
    families: paired('Gebremedhin=ገብረመድህን, Haile=ኃይለ, Tekle=ተክለ'),
  },
  {
    weight: 1.5,
    nationality: 'AF',
    languages: ['prs', 'ps'],
    women: paired('Zahra=زهرا, Shabnam=شبنم'),
    men: paired('Farid=فرید, Nasir=ناصر, Omid=امید'),
    families: paired('Noori=نوری, Rahimi=رحیمی, Karimi=کریمی'),
  },
  {
    weight: 1.2,
    nationality: 'SY',
    languages: ['ar'],
    women: paired('Amal=أمل, Rima=ريما'),
    men: paired('Ahmed=أحمد, Khaled=خالد, Samer=سامر'),
    families: paired('Al-Hashimi=الهاشمي, Al-Ahmad=الأحمد, Darwish=درويش'),
  },
  {
    weight: 1.2,
    nationality: 'RU',
    languages: ['ru'],
    women: paired('Olena=Олена, Marina=Марина'),
    men: paired('Aleksei=Алексей, Timur=Тимур, Pavel=Павел'),
    families: paired('Morozov=Морозов, Tkach=Ткач, Sokolov=Соколов'),
  },
  {
    weight: 1.5,
    nationality: 'CD',
    languages: ['fr', 'ln'],
    women: plain('Espérance, Clarisse, Béatrice'),
    men: plain('Trésor, Patient, Junior'),
    families: plain('Mbuyi, Kabongo, Ilunga, Tshibanda'),
    twoFamilyNames: true,
  },
  {
    weight: 1,
    nationality: 'SN',
    languages: ['wo', 'fr'],
    women: plain('Aïssatou, Fatou'),
    men: plain('Moussa, Ibrahima, Cheikh'),
    families: plain('Ndiaye, Diop, Sarr'),
  },
  {
    weight: 0.8,
    nationality: 'stateless',
    languages: ['bn'],
    women: paired('Noor Begum=নূর বেগম'),
    men: paired('Nur=নুর, Mohammed=মোহাম্মদ'),
    families: paired('Kamal=কামাল, Alam=আলম'),
  },
]
