/** Names from everywhere in the City, put together by us; none of them is anybody's. */
export const FIRST = [
  ...['Amina', 'Bela', 'Carlos', 'Dalia', 'Emeka', 'Fatou', 'Giorgos', 'Hye-jin', 'Ines', 'Jamal'],
  ...['Kavya', 'Lior', 'Mei', 'Nasrin', 'Oksana', 'Pavel', 'Queenie', 'Ravi', 'Soledad', 'Tomasz'],
  ...[
    'Umar',
    'Valeria',
    'Wanda',
    'Ximena',
    'Yusuf',
    'Zainab',
    'Anselm',
    'Birgit',
    'Chidi',
    'Dovid',
  ],
  ...[
    'Esperanza',
    'Farid',
    'Gwendolyn',
    'Hiroko',
    'Ismael',
    'Jocelyne',
    'Kofi',
    'Lucia',
    'Minh',
    'Noor',
  ],
]
export const LAST = [
  ...[
    'Abara',
    'Bergeron',
    'Calloway',
    'Danso',
    'Espinal',
    'Ferro',
    'Gutman',
    'Hsu',
    'Ibarra',
    'Jasso',
  ],
  ...[
    'Kowal',
    'Lachlan',
    'Mbeki',
    'Novik',
    'Oduya',
    'Parekh',
    'Quill',
    'Rahimi',
    'Serrano',
    'Tran',
  ],
  ...['Ueda', 'Vasquez', 'Whitlock', 'Xenakis', 'Yoon'],
]

export const HEADLINES = [
  '{service} for {whom}, one small step at a time',
  'Patient {service} lessons around {area}',
  '{service}, taught the way I wish I had learned it',
  'From first try to real progress in {service}',
  '{service} with {years} years of mistakes behind me',
  'Unhurried {service} in {area}',
  'Your {service}, your pace, my full attention',
  '{service} for people with busy weeks',
  'Curious about {service}? Start in {area}',
  'Clear, cheerful {service} for {whom}',
]

export const WHOM = [
  ...['late starters', 'restless kids', 'nervous beginners', 'busy parents', 'returning learners'],
  ...['quiet teens', 'stubborn perfectionists', 'whole families'],
]

export const OPENINGS = [
  'I have taught {service} for {years} years, most of them in {borough}.',
  'My first student was my little brother; {years} years later I still teach {service} with his questions in mind.',
  'I came to {service} by accident and stayed for {years} years.',
  'After {years} years of {service} I am still surprised every week.',
  '{service} found me in a school basement in {borough}, and I have never left it.',
  'I learned {service} from a neighbor, and for {years} years I have been passing it on.',
  'People tell me I make {service} look easy. It took me {years} years.',
  'I grew up near {area} and began with {service} at nine.',
  'For {years} years I have helped people in {borough} get unstuck in {service}.',
  'I used to be the worst student of {service} in my class, which turned out to be useful.',
  'What I love about {service} is the moment when it stops being work.',
]

export const METHODS = [
  'We begin with something you care about, and the theory comes in when you ask for it.',
  'Every lesson has one goal, written down, and ends when you can show it to somebody.',
  'I listen first. Then we change one thing, never five.',
  'You get short exercises for ten minutes a day, because that is what people really do.',
  'I record the last five minutes of a lesson, so that you can hear how far you came.',
  'I plan four weeks ahead and throw the plan away when you bring something better.',
  'I explain a thing three ways and keep the one that makes you nod.',
  'Mistakes are the material; we collect them and laugh at the best ones.',
  'Between lessons you can send me a question, and I answer before the next one.',
  'There is no homework for its own sake. There is practice that you can feel.',
  'We go slowly where it matters and fast where it does not.',
  'I bring what is needed; you bring a free hour and some nerve.',
  'I teach with games for children and with straight talk for grown-ups.',
]

export const CLOSINGS = [
  'In the first lesson we find out where you are, and you leave with one thing you could not do before.',
  'My usual students are from {area} and the blocks around it.',
  'Ask me about a goal with a date; I like those.',
  'Siblings and friends may share a lesson.',
  'I am on time, and I end on time.',
  'If we are not a match, I will say so and tell you who might be.',
  'Tea is always on.',
  'I am happy to speak with parents for ten minutes after each lesson.',
  'Weekend mornings go first; weekday afternoons are calmer.',
  'Bring whatever you have. It will do for a start.',
  'Come as you are: I have seen every kind of first lesson in {borough}.',
  'You set the speed. I keep us honest.',
  'Most people notice the difference by the third week.',
  'I keep a notebook for each student, and it is yours when we are done.',
  'Bad days are welcome, too.',
  'My rule: nobody leaves without having done it once by themselves.',
  'There is always room for a strange question.',
]

export const DESCRIPTIONS = [
  'One to one, with a plan made after the first lesson.',
  'For a first start or a new one; we find your level together.',
  'Technique and confidence, in equal parts.',
  'Good for a goal with a date: an exam, a party, a trip.',
  'Slow and thorough, with room for questions.',
  'Playful, with something to take home each time.',
]

export const SCHOOLS = [
  'Workshop for teachers in {borough}',
  'Bachelor of Arts',
  'Five years of apprenticeship',
  'Community college certificate',
  'Master’s degree in education',
]

export const STREETS = ['Larkspur', 'Foundry', 'Quince', 'Tollgate', 'Heron', 'Millrace', 'Juniper']
export const ROOMS = ['My studio', 'Front room', 'Garden level', 'The workshop']
export const LANGUAGES = ['es', 'zh', 'ru', 'bn', 'ht', 'ko', 'fr', 'ar', 'it', 'pl', 'hi', 'pt']
