package home.engineers;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The modular monolith: every module below this package is discovered from here. */
@SpringBootApplication
public class EngineersHome {}
