package home.engineers.kernel.authority;

import java.lang.reflect.Method;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.support.AopUtils;
import org.springframework.aop.support.StaticMethodMatcherPointcutAdvisor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;

/** Carries {@link SeenByAll} out, before any transaction of the method begins. */
@Component
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class SeenByAllAdvice extends StaticMethodMatcherPointcutAdvisor {
    SeenByAllAdvice(ObjectProvider<InformationBarrier> barrier) {
        setOrder(Ordered.HIGHEST_PRECEDENCE);
        setAdvice((MethodInterceptor) call -> {
            Thrown thrown = new Thrown();
            Object answer = barrier.getObject().asTheHouse(() -> {
                try {
                    return call.proceed();
                } catch (RuntimeException | Error passed) {
                    throw passed;
                } catch (Throwable checked) {
                    thrown.checked = checked;
                    return null;
                }
            });
            if (thrown.checked != null) {
                throw thrown.checked;
            }
            return answer;
        });
    }

    @Override
    public boolean matches(Method method, Class<?> target) {
        return AnnotatedElementUtils.hasAnnotation(AopUtils.getMostSpecificMethod(method, target), SeenByAll.class);
    }

    /** A checked exception on its way through the supplier. */
    private static final class Thrown {
        private @org.jspecify.annotations.Nullable Throwable checked;
    }
}
