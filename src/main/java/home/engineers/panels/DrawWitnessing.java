package home.engineers.panels;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.authority.Actor;

/** What a witness of a draw does, each act checked for whoever does it; their page reckons the commitment in the browser instead. */
public interface DrawWitnessing {
    /** Commits to a value of 64 hexadecimal digits, or of 50 to 200 throws of a die, that is kept until it is revealed. */
    Outcome<DrawId> commitTo(Actor actor, DrawId id, String value);

    /** Reveals the value; the last one to do so draws. */
    Outcome<DrawId> reveal(Actor actor, DrawId id, String value);
}
