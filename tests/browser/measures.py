"""What a page is measured by, in the browser itself."""

# How many pixels the page is wider than the screen.
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"

# Text that does not fit in a box that hides the rest.
CUT_OFF = """() => [...document.querySelectorAll('body *')].filter(element => {
  // Sizes first: to ask for a style or for text costs the browser far more.
  const aside = element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1;
  const below = element.clientWidth > 1 && element.scrollHeight > element.clientHeight + 1;
  if (!aside && !below) return false;
  const style = getComputedStyle(element);
  const hides = axis => ['hidden', 'clip'].includes(style[axis]);
  return (aside && (hides('overflowX') || style.textOverflow === 'ellipsis') || below && hides('overflowY'))
    && !element.closest('.sb-unseen, .sb-exercise-bar, svg, textarea, input') && element.innerText?.trim();
}).map(element => element.className + ': ' + element.innerText.slice(0, 60))"""

# Shapes of a level without a word beside them.
WITHOUT_WORD = """() => [...document.querySelectorAll('.sb-shape')]
  .filter(shape => shape.checkVisibility() && !/\\p{L}{3}/u.test(shape.parentElement.innerText))
  .map(shape => shape.parentElement.outerHTML)"""

# Colours of a level without its shape or words. A step of the ladder where nobody stands has no colour.
BARE_COLOUR = """() => [...document.querySelectorAll('[data-level]:not(svg)')]
  .filter(part => !part.querySelector('.sb-shape')
    && !part.matches('h3, h4, .sb-ladder__step:not(.sb-ladder__step--taken)')
    && !part.closest('figure')?.querySelector('.sb-unseen'))
  .map(part => part.outerHTML)"""
