CREATE TABLE `difficulty` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` integer NOT NULL,
	`compound_id` text NOT NULL,
	`kind` text NOT NULL,
	`value` text NOT NULL,
	`name` text NOT NULL,
	`lng` real NOT NULL,
	`lat` real NOT NULL,
	`place_id` text,
	`seq` integer DEFAULT 1 NOT NULL,
	`added_by` text NOT NULL,
	`changed_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`community_id`) REFERENCES `community`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`compound_id`) REFERENCES `compound`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `difficulty_named` ON `difficulty` (`compound_id`,`kind`,`name`) WHERE "difficulty"."removed_at" is null;--> statement-breakpoint
CREATE INDEX `difficulty_by_community` ON `difficulty` (`community_id`,`compound_id`,`id`) WHERE "difficulty"."removed_at" is null;--> statement-breakpoint
CREATE TABLE `difficulty_turn` (
	`difficulty_id` text NOT NULL,
	`seq` integer NOT NULL,
	`did` text NOT NULL,
	`value` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`difficulty_id`, `seq`),
	FOREIGN KEY (`difficulty_id`) REFERENCES `difficulty`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `difficulty_turn_by_person` ON `difficulty_turn` (`by`);