# What a form says of what was filled in, unless it says something that helps more
look-too-long = This is { $length } characters. There is room for { $most }. Make it shorter; what you wrote is still there.
look-field-missing = Fill this in.
look-field-too-little = Fill in { $least } or more.
look-field-too-much = Fill in { $most } or less.
look-field-unreadable = There is a character here that cannot be read. Type it again.
look-field-no-choice = Choose something from the list.
look-field-no-number = Fill in a number.
look-field-no-whole-number = Fill in a whole number.
look-field-digits =
    { $most ->
        [one] Fill in a number of at most { $most } digit.
       *[other] Fill in a number of at most { $most } digits.
    }
look-field-decimals =
    { $most ->
        [one] Fill in at most { $most } digit after the point.
       *[other] Fill in at most { $most } digits after the point.
    }
look-field-no-day = Fill in a date.
look-field-no-time = Fill in a time, such as 03:10.
look-field-no-file = Choose a file.
look-field-empty-file = This file is empty. Choose another one.
