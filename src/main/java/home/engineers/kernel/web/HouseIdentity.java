package home.engineers.kernel.web;

import home.engineers.kernel.LocalizedText;

/** Whose house this is: the name under the mark. Offered as a bean by the module that knows the associations. */
public interface HouseIdentity {
    LocalizedText association();
}
