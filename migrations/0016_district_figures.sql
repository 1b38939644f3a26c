CREATE TABLE `community_figures` (
	`community_id` integer PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`name_en` text,
	`district` text,
	`issues_open` integer DEFAULT 0 NOT NULL,
	`judged` integer DEFAULT 0 NOT NULL,
	`in_time` integer DEFAULT 0 NOT NULL,
	`on_duty` integer DEFAULT 0 NOT NULL,
	`tasks_open` integer DEFAULT 0 NOT NULL,
	`station_share` real,
	`places_version` integer DEFAULT 0 NOT NULL,
	`seq` integer DEFAULT 0 NOT NULL,
	`counted_at` integer,
	`again_at` integer,
	FOREIGN KEY (`community_id`) REFERENCES `community`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `community_figures_by_district` ON `community_figures` (`district`,`community_id`);--> statement-breakpoint
INSERT INTO `community_figures` (`community_id`, `slug`, `name`, `name_en`, `district`)
	SELECT `id`, `slug`, `name`, `name_en`, `district` FROM `community`;
--> statement-breakpoint
-- Whoever adds a community or names it anew, the page of its district knows.
CREATE TRIGGER `community_listed` AFTER INSERT ON `community`
BEGIN
	INSERT INTO `community_figures` (`community_id`, `slug`, `name`, `name_en`, `district`)
	VALUES (new.`id`, new.`slug`, new.`name`, new.`name_en`, new.`district`);
END;
--> statement-breakpoint
CREATE TRIGGER `community_named` AFTER UPDATE OF `slug`, `name`, `name_en`, `district` ON `community`
BEGIN
	UPDATE `community_figures`
	SET `slug` = new.`slug`, `name` = new.`name`, `name_en` = new.`name_en`, `district` = new.`district`
	WHERE `community_id` = new.`id`;
END;
