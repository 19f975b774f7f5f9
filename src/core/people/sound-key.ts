const vowels = 'aeiouy'
const soft = 'eiy'

// What a letter sounds like where it stands, and how many letters the sound is written with.
const soundAt = (word: string, at: number): readonly [sound: string, letters: number] => {
  const letter = word[at] ?? ''
  const next = word[at + 1] ?? ''
  switch (letter) {
    case 'p':
      return next === 'h' ? ['f', 2] : ['p', 1]
    case 't':
      return next === 'h' ? ['t', 2] : next === 'c' && word[at + 2] === 'h' ? ['s', 3] : ['t', 1]
    case 's':
      return next === 'h' ? ['s', 2] : next === 'c' && word[at + 2] === 'h' ? ['s', 3] : ['s', 1]
    case 'c':
      return next === 'h' ? ['s', 2] : [next !== '' && soft.includes(next) ? 's' : 'k', 1]
    case 'd':
      return next === 'j' && vowels.includes(word[at + 2] ?? '-') ? ['j', 2] : ['d', 1]
    case 'g':
      return next === 'h' ? ['k', 2] : [next !== '' && soft.includes(next) ? 'j' : 'g', 1]
    case 'k':
    case 'z':
      return [letter === 'z' ? 's' : 'k', next === 'h' ? 2 : 1]
    case 'q':
      return ['k', 1]
    case 'x':
      return [at === 0 ? 'j' : 'ks', 1]
    case 'v':
    case 'w':
      return ['b', 1]
    case 'h':
      return ['', 1]
    default:
      return [letter, 1]
  }
}

/**
 * A rough key of how a folded Latin word sounds, in which the usual slips of a desk meet: Gonzales and
 * González, Hussein and Hossain, Yousef and Yusuf. Empty for words of other scripts and for words of
 * less than three letters, which would all sound alike. It begins with a digit, so that it never meets
 * a word as written.
 *
 * @example soundKey('gonzales') //=> '0gnsls'
 * @example soundKey('osman') //=> '0asmn'
 */
export const soundKey = (word: string): string => {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return ''
  let key = '0'
  for (let at = 0; at < word.length; ) {
    const [sound, letters] = soundAt(word, at)
    at += letters
    const isVowel = vowels.includes(sound)
    // All vowels sound alike, and only a first one counts.
    if (isVowel && key !== '0') continue
    const heard = isVowel && sound !== '' ? 'a' : sound
    if (!key.endsWith(heard)) key += heard
  }
  return key
}
