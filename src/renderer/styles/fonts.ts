// The fonts live in the program: nothing is fetched, and a name in its own script never falls back to boxes.
import './hyphen.css'
import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/noto-sans-arabic/wght.css'
import '@fontsource-variable/noto-sans-bengali/wght.css'
import '@fontsource-variable/noto-sans-devanagari/wght.css'
import '@fontsource-variable/noto-sans-ethiopic/wght.css'
import '@fontsource-variable/noto-sans-gurmukhi/wght.css'
