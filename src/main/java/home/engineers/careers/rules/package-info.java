/** Pure rules of careers: which hours count, how evidence meets a framework, what is equivalent. */
@NullMarked
package home.engineers.careers.rules;

import org.jspecify.annotations.NullMarked;
