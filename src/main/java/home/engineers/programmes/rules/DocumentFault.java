package home.engineers.programmes.rules;

import home.engineers.programmes.Sentence;

/** What is wrong with a programme document, and on which line (counted from 1). */
public record DocumentFault(int line, Sentence reason) {}
