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
  gone: 'usunięto, usunięta, usunięty, połączono, połączona, zastąpiono',
  undecided: 'do ustalenia, do uzupełnienia, do określenia, do potwierdzenia, do zdefiniowania, zostanie ustalone',
  instructions:
    'opisz, opis, krótki opis, wymień, podaj, określ, wyjaśnij, uzupełnij, dodaj, wpisz, nazwa projektu, nazwa funkcji, tytuł projektu, link do, dlaczego, jak, kto',
  blanks: 'Nazwa, Imię, Tytuł, Opis, Autor, Autorka, Odpowiedzialny'
}
