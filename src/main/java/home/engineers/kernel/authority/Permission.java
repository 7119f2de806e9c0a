package home.engineers.kernel.authority;

/** One permission sentence: this role may do this act within this scope. The act is named {@code module.thing.verb}. */
public record Permission(Role role, String act, Scope scope) {}
