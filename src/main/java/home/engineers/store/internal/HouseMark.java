package home.engineers.store.internal;

import home.engineers.kernel.IdSource;
import home.engineers.kernel.time.HouseClock;
import home.engineers.store.OperatorFault;
import java.sql.Timestamp;
import java.util.Optional;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Marks a database as invented or real when a house first starts on it, and keeps the two apart from then on. */
@Component
@DependsOnDatabaseInitialization
class HouseMark implements InitializingBean {
    private final JdbcClient jdbc;
    private final IdSource ids;
    private final HouseClock clock;
    private final boolean demo;

    HouseMark(JdbcClient jdbc, IdSource ids, HouseClock clock, @Value("${house.demo:false}") boolean demo) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
        this.demo = demo;
    }

    @Override
    public void afterPropertiesSet() {
        jdbc.sql("insert into store_house (house, demo, founded_at) values (?, ?, ?) on conflict do nothing")
                .params(ids.next(), demo, Timestamp.from(clock.instant()))
                .update();
        Optional<Boolean> marked = jdbc.sql("select demo from store_house").query(Boolean.class).optional();
        if (marked.orElse(demo) != demo) {
            throw demo
                    ? new OperatorFault(
                            "数据库存有真实数据，不能以 --demo 启动。", "The database holds data that is not demo data; it does not start with --demo.")
                    : new OperatorFault(
                            "数据库存有演示数据，只能以 --demo 启动。", "The database holds demo data; it starts with --demo alone.");
        }
    }
}
