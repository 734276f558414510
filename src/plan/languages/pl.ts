import type { Language } from './language.ts'

export const polish: Language = {
  statuses: {
    todo: 'do zrobienia, nierozpoczęte, nierozpoczęty, nierozpoczęta, nie rozpoczęto, nie rozpoczęte, zaplanowane, zaplanowany, zaplanowana, zaplanowano, planowane, oczekuje, oczekujące, otwarte, proponowane',
    doing: 'w trakcie, w toku, w realizacji, w trakcie realizacji, częściowo, częściowo ukończone, w przeglądzie',
    done: 'zakończone, zakończony, zakończona, zakończono, ukończone, ukończony, ukończona, ukończono, zrobione, gotowe, wykonane, wdrożone, zrealizowane, zamknięte',
    blocked: 'zablokowane, zablokowany, zablokowana, wstrzymane, wstrzymany, wstrzymana',
    dropped: 'anulowane, anulowany, anulowana, odrzucone, odłożone, pominięte, porzucone, nie dotyczy'
  },
  drafts: 'szkic, wersja robocza',
  phases: 'faza, etap, krok, część, tydzień, kamień milowy, iteracja',
  tasks: 'zadanie, podzadanie',
  fields: {
    status: 'stan, status projektu, obecny status, aktualny status',
    progress: 'postęp, postępy',
    start: 'początek, rozpoczęcie, data rozpoczęcia, planowany początek',
    end: 'koniec, zakończenie, data zakończenia, termin, planowany koniec, planowane zakończenie',
    period: 'okres',
    date: 'data',
    duration: 'czas trwania',
    owner: 'odpowiedzialny, odpowiedzialna',
    depends: 'zależy od, zależność, zależności, wymaga, blokowane przez, zablokowane przez',
    files: 'plik, pliki'
  },
  subjects:
    'ryzyko, ryzyka, problem, problemy, błąd, błędy, zadanie, zadania, pytanie, pytania, wymaganie, wymagania, test, testy, komponent, komponenty, plik, pliki, funkcja, funkcje, decyzja, decyzje',
  optional: 'opcjonalnie, opcjonalne, opcjonalny, nieobowiązkowe, przeniesione, przesunięte, poza zakresem, już niepotrzebne',
  afterwards: 'następne kroki, kolejne kroki, dalsze kroki, poza zakresem, przyszłość, przyszłe, pomysły, historia zmian',
  continued: 'ciąg dalszy, cd, część',
  closing: 'kryteria akceptacji, definicja ukończenia, kryteria sukcesu',
  questions: 'otwarte pytania, pytania, pytanie, otwarte kwestie',
  signing: 'podpis, podpisy, zatwierdzenie',
  gone: 'usunięto, usunięta, usunięty, połączono, połączona, zastąpiono',
  undecided: 'do ustalenia, do uzupełnienia, do określenia, do potwierdzenia, do zdefiniowania, zostanie ustalone',
  instructions:
    'opisz, opis, krótki opis, wymień, podaj, określ, wyjaśnij, uzupełnij, dodaj, wpisz, nazwa projektu, nazwa funkcji, tytuł projektu, link do, dlaczego, jak, kto',
  blanks: 'Nazwa, Imię, Tytuł, Opis, Autor, Autorka, Odpowiedzialny',
  months: [
    'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
    'styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień'
  ],
  weekdays: 'poniedziałek, wtorek, środa, czwartek, piątek, sobota, niedziela, pon, śr, czw, pt, niedz',
  units:
    'sekunda, sekundy, sekund, minuta, minuty, minut, godzina, godziny, godzin, dzień, dni, tydzień, tygodnie, tygodni, miesiąc, miesiące, miesięcy',
  things: 'osób, osoby, punktów, zadań, zadania, faz, fazy',
  and: 'i, oraz, lub',
  of: 'z',
  on: 'dnia, od, od dnia',
  elsewhere: 'z, w',
  here: 'tego, tej',
  planned: 'planowany, planowana, planowane, termin, szacowany, szacowana, przewidywany',
  actual: 'rzeczywisty, rzeczywista, rzeczywiste, faktyczny, faktyczna, rozpoczęto, zakończono, ukończono',
  parallel: 'równolegle, równoległa, równoległe, jednocześnie',
  otherwise: 'niezależnie, niezależny, niezależna, przed, blokuje, odblokowuje, umożliwia, nie, oprócz, wymagane przez, opcjonalnie',
  nothing: 'brak, żadne, żadna, nic',
  without: 'brak, bez, dawna',
  ahead: 'później, przyszły, przyszła, następny, następna, planowany, planowana, odłożony, odłożona',
  moved: 'usunąć, przemianowano, przeniesiono, przenieść, zastąpić, zastąpiono',
  limited: 'oprócz, bez, tylko, oczekuje, pozostało, jeszcze, częściowo, ale',
  needs: 'wymaga, zależy, potrzebuje',
  all: 'wszystkie',
  maybe: 'jeśli, mogłaby, nastąpi'
}
