package home.engineers.programmes.rules;

/**
 * An appeal against a decision that did not grant.
 *
 * @param window id of the law value that sets within how many working days after the decision it may be made
 * @param returns the stage to which an upheld appeal takes the case back
 */
public record AppealRule(String window, Stage returns) {}
