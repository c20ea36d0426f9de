/* A real Neo4j server without Docker: java -cp CLASSPATH Neo4j.java HOME PORT [auth]; prints "ready", ends on SIGTERM. */
import java.nio.file.Path;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

public class Neo4j {
    public static void main(String[] words) throws InterruptedException {
        var server = new DatabaseManagementServiceBuilder(Path.of(words[0]))
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", Integer.parseInt(words[1])))
                .setConfig(GraphDatabaseSettings.auth_enabled, words.length > 2 && words[2].equals("auth"))
                .build();
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
        System.out.println("ready");
        Thread.currentThread().join();
    }
}
