package home.engineers.browser;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;

/**
 * The page that stands open as parts within parts. Where the same part was judged before, in the same place of another page,
 * a judgement would come out the same: its shape says which elements stand in it and around it and how the page is styled,
 * with the classes and roles of each, the names of its attributes, whether they and its own text are empty, whether it
 * scrolls or is pressed beside another, and the states on which styles or rules turn. What else the text says, no rule asks. Only boxes that mean nothing themselves, and of
 * which no rule speaks, are taken apart; all others, lists, tables, forms and sections, are judged whole.
 */
record Parts(List<Object> tree) {
    private static final String TAKEN_APART = """
            () => {
              const said = new RegExp('^(role|type|scope|lang|tabindex|autocomplete|data-theme|'
                  + 'aria-(current|selected|expanded|checked|pressed|invalid|hidden|disabled|sort|busy|live|haspopup|modal|required))$');
              const texts = e => [...e.childNodes].some(n => n.nodeType === Node.TEXT_NODE && n.data.trim() !== '');
              const scrolls = e => e.clientWidth > 0 && (e.scrollWidth > e.clientWidth + 9 || e.scrollHeight > e.clientHeight + 9)
                  && /auto|scroll/.test(getComputedStyle(e).overflow);
              const pressed = e => e !== null && /^(A|BUTTON|INPUT|SELECT|SUMMARY|LABEL)$/.test(e.tagName);
              const close = e => pressed(e) && pressed(e.previousElementSibling);
              const named = e => e.tagName + '.' + (e.getAttribute('class') || '') + (texts(e) ? 't' : '') + (scrolls(e) ? 's' : '')
                  + (close(e) ? 'c' : '') + '[' + [...e.attributes]
                  .map(a => a.name + (said.test(a.name) ? '=' + a.value : a.value.trim() === '' ? '=' : '')).sort().join(',') + ']';
              const within = e => {
                const found = new Set();
                for (const each of e.querySelectorAll('*')) {
                  if (!each.parentElement.closest('svg')) found.add(each.parentElement.tagName + '.' + each.parentElement.className + '>' + named(each));
                }
                return [...found].sort().join('|');
              };
              const box = e => e.matches('body, main, div:not([role], [tabindex], [contenteditable])')
                  && ![...e.attributes].some(a => a.name.startsWith('aria-'))
                  && !texts(e)
                  && !/auto|scroll/.test(getComputedStyle(e).overflow);
              const short = text => {
                let a = 0xdeadbeef, b = 0x41c6ce57;
                for (let i = 0; i < text.length; i++) {
                  a = Math.imul(a ^ text.charCodeAt(i), 2654435761);
                  b = Math.imul(b ^ text.charCodeAt(i), 1597334677);
                }
                return text.length + ':' + (a >>> 0) + ':' + (b >>> 0);
              };
              window.houseParts = [];
              const part = (e, around) => {
                const here = around + '>' + named(e);
                return [short(here + ' ' + within(e)), window.houseParts.push(e) - 1, box(e) ? [...e.children].map(child => part(child, here)) : []];
              };
              const styles = [...document.styleSheets].map(s => s.href === null ? s.ownerNode.textContent : new URL(s.href).pathname).join(' ');
              return part(document.body, styles + ' ' + named(document.documentElement));
            }
            """;

    @SuppressWarnings("unchecked")
    static Parts of(Page page) {
        return new Parts((List<Object>) page.evaluate(TAKEN_APART));
    }

    /** Whether the page as a whole is of a shape that no page in this set has. */
    boolean fresh(Set<String> judged, String look) {
        return !judged.contains(look + tree.getFirst());
    }

    /** The places of the parts that no page in the set has, which from now on has them. */
    List<Integer> taken(Set<String> judged, String look) {
        return taken(tree, judged, look);
    }

    @SuppressWarnings("unchecked")
    private static List<Integer> taken(List<Object> part, Set<String> judged, String look) {
        if (!judged.add(look + part.get(0))) {
            return List.of();
        }
        List<List<Object>> inside = (List<List<Object>>) part.get(2);
        return inside.isEmpty() ? List.of((Integer) part.get(1)) : inside.stream().flatMap(each -> taken(each, judged, look).stream()).toList();
    }
}
