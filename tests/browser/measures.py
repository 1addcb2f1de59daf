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

# What says a level or a state by its hue alone, or wears the hue of a level without being one. On a grey
# printer, and for who tells no colours apart, that says nothing. In the light; each kind of part once.
IN_GREY = """() => {
  const found = [];
  const tell = (why, part) => found.push(why + ': ' + part.outerHTML.slice(0, 120));
  const shown = part => part.checkVisibility() && part.getClientRects().length > 0;
  const rgb = colour => {
    const [red, green, blue, alpha = 1] = (colour.match(/[\\d.]+/g) ?? []).map(Number);
    const whole = colour.startsWith('color(') ? 255 : 1;
    return [red * whole, green * whole, blue * whole, alpha];
  };
  const linear = part => (part /= 255) <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  // What is seen through is the page.
  const light = colour => {
    const [red, green, blue, alpha] = rgb(colour);
    if (!alpha) return 1;
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  };
  const apart = (one, other) => {
    const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  };
  // Petrol, the water of a map and the greys of the page are no level.
  const isOfALevel = colour => {
    const [red, green, blue, alpha] = rgb(colour);
    const most = Math.max(red, green, blue), range = most - Math.min(red, green, blue);
    if (!alpha || !(range >= 60)) return false;
    const sixth = most === red ? (green - blue) / range
      : most === green ? 2 + (blue - red) / range : 4 + (red - green) / range;
    const hue = (60 * sixth + 360) % 360;
    return hue < 180 || hue > 240;
  };

  for (const shape of document.querySelectorAll('.sb-shape')) {
    const worn = [shape.dataset.level, shape.closest('.sb-level')?.dataset.level].filter(Boolean);
    const drawn = shape.querySelector('use')?.getAttribute('href').replace('#sb-level-', '');
    if (shown(shape) && (!worn.length || worn.some(level => level !== drawn))) tell('shape', shape);
  }

  // As high as each other, filled, dashed and hatched alike: the same to who sees no colour.
  for (const strip of document.querySelectorAll('.sb-strip svg')) {
    const levels = new Map();
    for (const bar of strip.querySelectorAll('.sb-strip__bar')) {
      const box = bar.querySelector('rect'), style = getComputedStyle(box);
      const look = [box.getAttribute('height'), style.fill === 'none', style.strokeDasharray === 'none',
        bar.querySelector('.sb-strip__hatch') === null].join();
      if ((levels.get(look) ?? bar.dataset.level) !== bar.dataset.level) tell('strip', bar);
      levels.set(look, bar.dataset.level);
    }
  }

  const CHOSEN = '[aria-pressed="true"], [aria-selected="true"], [aria-current]:not([aria-current="false"])';
  const form = part => {
    const style = getComputedStyle(part), around = name => getComputedStyle(part, name).content;
    return [style.fontWeight, style.textDecorationLine, style.borderWidth, style.borderStyle,
      style.outlineStyle, style.boxShadow === 'none', around('::before'), around('::after'),
      part.querySelectorAll('svg').length].join();
  };
  for (const chosen of document.querySelectorAll(CHOSEN)) {
    if (!shown(chosen)) continue;
    const group = chosen.parentElement.closest('ul, ol, nav, tbody, [role], .sb-segments, fieldset, div');
    const others = [...(group?.querySelectorAll(chosen.tagName) ?? [])].filter(each => !each.matches(CHOSEN)
      && !each.contains(chosen) && !chosen.contains(each) && shown(each));
    if (!others.length || form(chosen) !== form(others[0])) continue;
    const [one, two] = [getComputedStyle(chosen), getComputedStyle(others[0])];
    const most = Math.max(...['backgroundColor', 'borderColor'].map(each => apart(one[each], two[each])));
    if (most < 3) tell('state', chosen);
  }

  const kinds = new Set();
  const NO_LEVEL = ':not([data-level], [data-level] *, symbol, symbol *)';
  for (const part of document.body.querySelectorAll(NO_LEVEL)) {
    const kind = part.tagName + '.' + part.getAttribute('class');
    if (kinds.has(kind) || !shown(part)) continue;
    kinds.add(kind);
    const style = getComputedStyle(part);
    const worn = ['color', 'backgroundColor', 'borderTopColor', 'borderLeftColor', 'fill', 'stroke'];
    if (worn.some(each => isOfALevel(style[each]))) tell('hue', part);
  }
  return found.slice(0, 8);
}"""

# What is wrong with the page on paper: something to press that nobody can press there, no mark that says what
# it is and when, and what lies beside the paper or in a box that scrolls on a screen.
ON_PAPER = """() => {
  const found = [];
  const tell = (why, part) => found.push(why + ': ' + part.outerHTML.slice(0, 120));
  const shown = part => part.checkVisibility() && part.getClientRects().length > 0;
  const TOOLS = `button, nav, .utrecht-button, .sb-link-button, .sb-top, .sb-tabs, .sb-footer,
    .sb-exercise-bar, :is(input:not([type=hidden]), select, textarea):not(.sr-form *, .sb-unseen)`;
  for (const tool of document.querySelectorAll(TOOLS)) if (shown(tool)) tell('tool', tool);

  // What has no frame around it was sent to somebody outside, or kept for when there is no network.
  const isFramed = document.querySelector('.sb-window') !== null;
  const mark = document.querySelector('.sb-printed');
  const said = mark && shown(mark) ? mark.innerText : '';
  if (isFramed && !/^(ECHT|OEFENING)\\b/.test(said)) found.push('no mode: ' + said);
  if (isFramed && !/\\d\\d:\\d\\d/.test(said)) found.push('no time: ' + said);
  // Who is not logged in sees what is for everybody.
  const labelled = !document.body.dataset.account || /TLP:[A-Z]|Zonder eigen label/.test(said);
  if (!labelled) found.push('no label: ' + said);

  const width = document.documentElement.clientWidth;
  const NOT_READ = '.sb-unseen, .sb-unseen *, svg *, thead, [data-map-paper], [data-map-paper] *, textarea';
  for (const part of document.querySelectorAll('.sb-main *')) {
    const aside = part.clientWidth > 1 && part.scrollWidth > part.clientWidth + 1;
    const below = part.clientHeight > 1 && part.scrollHeight > part.clientHeight + 1;
    const beside = part.getBoundingClientRect().right > width + 1;
    if (!aside && !below && !beside || part.matches(NOT_READ) || !shown(part)) continue;
    const style = getComputedStyle(part);
    const cuts = aside && style.overflowX !== 'visible' || below && style.overflowY !== 'visible';
    if (cuts) tell('cut', part);
    if (beside) tell('beside', part);
  }
  return found.slice(0, 8);
}"""
