### Read in a file with figures: look first, then report.
feeds-sheet-title = Read in a file
feeds-sheet-lead = An Excel or CSV file with figures of institutions. You first see what each row becomes. Nothing is reported until you say so.
feeds-sheet-first = The file
feeds-sheet-file = File
feeds-sheet-file-hint = Excel (.xlsx) or CSV. Put no names of people in it.
feeds-sheet-has-file = The file was read. Another file takes its place.
feeds-sheet-sheet = Sheet
feeds-sheet-above = Rows above the column names
feeds-sheet-above-hint = A title for instance. We looked; change it when it is wrong.
feeds-sheet-heads = Rows with column names
feeds-sheet-heads-hint = Two, when one name stands above several columns.
feeds-sheet-numbers = How numbers in text are written
feeds-sheet-numbers-hint = We do not guess: 1.340 can be two things.
feeds-sheet-real-numbers = There are only real numbers
feeds-sheet-observed-hint = For rows without a moment of their own. Empty is now.
feeds-sheet-columns-aside = what each column says
feeds-sheet-nothing = Do not take
feeds-sheet-institution = Name of the institution
feeds-sheet-counts = { $taken ->
    [one] 1 row is reported
   *[other] { $taken } rows are reported
  }, in { $wrong ->
    [one] 1 row
   *[other] { $wrong } rows
  } something cannot be
feeds-sheet-more = And { $count } more rows.
feeds-sheet-save = Report these figures
feeds-sheet-nothing-taken = There is no row that can be reported. See at each row why.
feeds-sheet-was-read = { $figures ->
    [one] One figure
   *[other] { $figures } figures
  } reported for { $institutions ->
    [one] one institution
   *[other] { $institutions } institutions
  }.

feeds-sheet-no-file = Choose a file first.
feeds-sheet-unknown = This file is neither Excel nor CSV.
feeds-sheet-no-excel = This Excel file cannot be read. Save it again as .xlsx, or as CSV.
feeds-sheet-empty = There is nothing in this file.
feeds-sheet-too-large = This file is too large to read.
feeds-sheet-locked = This file has a password. Take it off and choose the file again.
feeds-sheet-no-names = There are no column names in row { $row }. Fill in how many rows stand above them.
feeds-sheet-same-column = Two columns say the same. Choose something else for one of them.
feeds-sheet-no-column = Choose for at least one column which figure it holds.
feeds-sheet-not-yours = Row { $row }: { $name } is not known, or you do not report for it.
feeds-sheet-nameless = Row { $row }: no institution is named.
feeds-sheet-no-own = Row { $row }: choose the column with the name of the institution. Your own organisation reports no figures.
feeds-sheet-row-twice = Row { $row }: this institution is in it several times with the same moment. The file does not say which is right.
feeds-sheet-older = Row { $row }: there is a newer row of this institution.
feeds-sheet-ahead = Row { $row }: this moment is still to come.
feeds-sheet-row-empty = Row { $row }: there is no figure in it.
feeds-sheet-other-kind = Row { $row }: { $metric } is not of this kind of institution.
feeds-sheet-cannot-be = Row { $row }, column { $column }: { $why ->
    [capacity-more-free-than-staffed] more is free than there is
    [capacity-more-free-than-licensed] more is free than there may be
    [capacity-more-staffed-than-licensed] more is staffed than there may be
    [capacity-negative] a number is below zero
    [capacity-not-whole] this must be a whole number
    [capacity-too-high] this number is higher than can be
    [capacity-free-missing] it does not say how many are free
    [capacity-reason-missing] it does not say why
    [capacity-until-passed] the expected end has passed
   *[other] this cannot be
  }.
feeds-mapped-merged = Row { $row }: this number stands in merged cells ({ $cell }). The file does not say of which row or column it is.
feeds-mapped-no-state = Row { $row }: { $cell } is none of the answers.
