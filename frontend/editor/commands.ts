/** Everything the toolbar and the keyboard can do to the text. */
import {
  baseKeymap,
  chainCommands,
  exitCode,
  setBlockType,
  toggleMark,
} from "prosemirror-commands";
import { keymap } from "prosemirror-keymap";
import type { Node, NodeType } from "prosemirror-model";
import { liftListItem, sinkListItem, splitListItem, wrapInList } from "prosemirror-schema-list";
import { type Command, type EditorState, Plugin, Selection, TextSelection } from "prosemirror-state";
import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  deleteTable,
  goToNextCell,
  isInTable,
} from "prosemirror-tables";
import { redo, undo } from "y-prosemirror";
import { safeHref, schema } from "./schema.ts";
import { clearStatement, setCertainty } from "./statements.ts";

const { paragraph, heading, bullet_list, ordered_list, list_item, hard_break } = schema.nodes as Record<
  string,
  NodeType
>;
const { strong, link } = schema.marks;

export { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable, isInTable, redo, undo };

export const toggleBold: Command = toggleMark(strong!);

export function toggleHeading(level: 2 | 3): Command {
  return (state, dispatch, view) =>
    isHeading(state, level)
      ? setBlockType(paragraph!)(state, dispatch, view)
      : setBlockType(heading!, { level })(state, dispatch, view);
}

/** Makes a list, turns it into the other kind, or lifts out of it when it is this kind already. */
export function toggleList(kind: "bullet_list" | "ordered_list"): Command {
  return (state, dispatch, view) => {
    const at = listAround(state);
    if (!at) return wrapInList(schema.nodes[kind]!)(state, dispatch, view);
    if (at.type.name === kind) return liftListItem(list_item!)(state, dispatch, view);
    dispatch?.(state.tr.setNodeMarkup(at.position, schema.nodes[kind]!));
    return true;
  };
}

/** Three columns, a head and two rows: the smallest table that shows what a table is. The caret goes into the first cell. */
export const insertTable: Command = (state, dispatch) => {
  if (isInTable(state)) return false;
  const { table, table_row, table_header, table_cell } = schema.nodes;
  const row = (cell: NodeType) => table_row!.create(null, [0, 1, 2].map(() => cell.createAndFill()!));
  const grid = table!.create(null, [row(table_header!), row(table_cell!), row(table_cell!)]);
  if (dispatch) {
    const transaction = state.tr.replaceSelectionWith(grid);
    const at = placeOf(transaction.doc, grid);
    // A table at the very end could not be left by the arrows, nor written after.
    const after = transaction.doc.resolve(at + grid.nodeSize);
    if (!after.nodeAfter) transaction.insert(after.pos, paragraph!.create());
    transaction.setSelection(TextSelection.near(transaction.doc.resolve(at + 1), 1));
    dispatch(transaction.scrollIntoView());
  }
  return true;
};

function placeOf(doc: Node, sought: Node): number {
  let found = -1;
  doc.descendants((node, at) => {
    if (node === sought) found = at;
    return found < 0;
  });
  return found;
}

/** Links the selection, or writes the address itself when nothing is selected. An unsafe address is not taken. */
export function setLink(address: string): Command {
  return (state, dispatch) => {
    const href = safeHref(/^[\w-]+(\.[\w-]+)+/.test(address) ? `https://${address}` : address);
    if (!href) return false;
    const { from, to, empty } = state.selection;
    const mark = link!.create({ href });
    dispatch?.(
      empty
        ? state.tr.replaceSelectionWith(schema.text(address, [mark]), false)
        : state.tr.removeMark(from, to, link!).addMark(from, to, mark),
    );
    return true;
  };
}

export const removeLink: Command = (state, dispatch) => {
  const { from, to } = linkAround(state) ?? state.selection;
  dispatch?.(state.tr.removeMark(from, to, link!));
  return true;
};

/** The link the caret stands in: its stretch and address. */
export function linkAround(state: EditorState): { from: number; to: number; href: string } | null {
  const { $from } = state.selection;
  const mark = link!.isInSet($from.marks()) ?? ($from.nodeAfter ? link!.isInSet($from.nodeAfter.marks) : undefined);
  if (!mark) return null;
  let from = $from.pos;
  let to = $from.pos;
  $from.parent.forEach((node, offset) => {
    const start = $from.start() + offset;
    if (mark.isInSet(node.marks) && start <= $from.pos && start + node.nodeSize >= $from.pos) {
      from = Math.min(from, start);
      to = Math.max(to, start + node.nodeSize);
    }
  });
  return { from, to, href: String(mark.attrs.href) };
}

export function isBold(state: EditorState): boolean {
  const { from, to, empty, $from } = state.selection;
  return empty
    ? Boolean(strong!.isInSet(state.storedMarks ?? $from.marks()))
    : state.doc.rangeHasMark(from, to, strong!);
}

export function isHeading(state: EditorState, level: number): boolean {
  const { parent } = state.selection.$from;
  return parent.type === heading && Number(parent.attrs.level) === level;
}

export function listAround(state: EditorState): { type: NodeType; position: number } | null {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    const { type } = $from.node(depth);
    if (type === bullet_list || type === ordered_list) return { type, position: $from.before(depth) };
  }
  return null;
}

const lineBreak: Command = chainCommands(exitCode, (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(hard_break!.create()).scrollIntoView());
  return true;
});

/** From the last cell to what stands after the table, from the first to what stands before it. */
function leaveTable(direction: 1 | -1): Command {
  return (state, dispatch) => {
    const { $head } = state.selection;
    let depth = $head.depth;
    while (depth > 0 && $head.node(depth).type.name !== "table") depth--;
    if (depth === 0) return false;
    const beside = state.doc.resolve(direction === 1 ? $head.after(depth) : $head.before(depth));
    const place = Selection.findFrom(beside, direction, true);
    if (place) dispatch?.(state.tr.setSelection(place).scrollIntoView());
    return place !== null;
  };
}

/**
 * Tab means something inside a list or a table only, and not after Escape: whoever works without a mouse is never
 * caught in a text.
 */
function tabKeys(): Plugin {
  let isLeaving = false;
  const forward = chainCommands(goToNextCell(1), leaveTable(1), sinkListItem(list_item!));
  const back = chainCommands(goToNextCell(-1), leaveTable(-1), liftListItem(list_item!));
  return new Plugin({
    props: {
      handleKeyDown: (view, event) => {
        if (event.key === "Shift") return false;
        const mayLeave = isLeaving;
        isLeaving = event.key === "Escape";
        const isTab = event.key === "Tab" && !event.ctrlKey && !event.altKey && !event.metaKey;
        return isTab && !mayLeave && (event.shiftKey ? back : forward)(view.state, view.dispatch, view);
      },
      handleDOMEvents: {
        blur: () => {
          isLeaving = false;
          return false;
        },
      },
    },
  });
}

/** Keys for writing. */
export function writingKeys(): Plugin[] {
  return [
    tabKeys(),
    keymap({
      "Mod-z": (state) => undo(state),
      "Mod-y": (state) => redo(state),
      "Mod-Shift-z": (state) => redo(state),
      "Mod-b": toggleBold,
      "Mod-Alt-2": toggleHeading(2),
      "Mod-Alt-3": toggleHeading(3),
      "Mod-Shift-8": toggleList("bullet_list"),
      "Mod-Shift-7": toggleList("ordered_list"),
      "Alt-1": setCertainty("fact"),
      "Alt-2": setCertainty("assumption"),
      "Alt-3": setCertainty("unknown"),
      "Alt-0": clearStatement,
      "Shift-Enter": lineBreak,
      Enter: splitListItem(list_item!),
    }),
    keymap(baseKeymap),
  ];
}
